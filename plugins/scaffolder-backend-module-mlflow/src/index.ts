/**
 * Scaffolder actions that remember a deployment until its entity exists, and
 * name a registered model in the component that uses it.
 *
 * @packageDocumentation
 */

export { scaffolderModuleMlflow as default } from './module';
export { createRecordDeploymentAction } from './actions/createRecordDeploymentAction';
export { createUseModelAction } from './actions/createUseModelAction';
