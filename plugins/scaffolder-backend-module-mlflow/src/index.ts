/**
 * Scaffolder action that remembers a deployment until its entity exists.
 *
 * @packageDocumentation
 */

export { scaffolderModuleMlflow as default } from './module';
export { createRecordDeploymentAction } from './actions/createRecordDeploymentAction';
