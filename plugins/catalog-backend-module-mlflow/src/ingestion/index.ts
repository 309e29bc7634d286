export { MlflowModelProvider } from './MlflowModelProvider';
export { readProviderConfig } from './readProviderConfig';
