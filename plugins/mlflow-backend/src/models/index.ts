export { EntityModels } from './EntityModels';
export { ALL_MODELS, ModelReader } from './ModelReader';
export { instanceFor } from './instanceFor';
export { withoutSecrets } from './plainText';
export { createModelsRouter } from './router';
