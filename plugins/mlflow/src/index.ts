/**
 * MLflow servers, champions and deployment requests in Backstage.
 *
 * @packageDocumentation
 */

export { default } from './plugin';
export {
  mlflowApiRef,
  MlflowClient,
  type AliasQuery,
  type MlflowApi,
  type ModelQuery,
} from './api';
export { mlflowTranslationRef } from './translation';
export type { MlflowPlatformChoice } from './components/form/MlflowPlatformPicker';
