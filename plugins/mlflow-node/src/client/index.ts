export { MlflowClient } from './MlflowClient';
export type { MlflowCall } from './MlflowCall';
export { MlflowError } from './MlflowError';
export type { MlflowErrorDetails, MlflowErrorKind } from './MlflowError';
export type { MlflowPage } from './RegistryReader';
export type { MlflowServerInfo } from './ServerReader';
export { normalizeBaseUrl } from './address';
export { lookUpModel } from './lookUpModel';
export { readModelPages } from './readModelPages';
export type { ModelFilter, ModelTagFilter } from './filter';
export type {
  MlflowColumn,
  MlflowModelFile,
  MlflowSignature,
} from './modelFile';
export type {
  MlflowModelVersion,
  MlflowRegisteredModel,
} from './registrySchemas';
export type {
  MlflowArtifact,
  MlflowDataset,
  MlflowMetricPoint,
  MlflowRun,
  MlflowRunLookup,
} from './runSchemas';
export type { MlflowCredentials, MlflowLimits } from './types';
