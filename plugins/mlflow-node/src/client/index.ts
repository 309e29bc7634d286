export { MlflowClient } from './MlflowClient';
export type { MlflowCall } from './MlflowCall';
export { MlflowError } from './MlflowError';
export type { MlflowErrorDetails, MlflowErrorKind } from './MlflowError';
export type { MlflowServerInfo } from './ServerReader';
export { normalizeBaseUrl } from './address';
export type {
  MlflowModelVersion,
  MlflowRegisteredModel,
} from './registrySchemas';
export type { MlflowArtifact, MlflowRun, MlflowRunLookup } from './runSchemas';
export type { MlflowCredentials, MlflowLimits } from './types';
