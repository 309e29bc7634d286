export { ModelReader } from './ModelReader';
export { createModelsRouter } from './router';
