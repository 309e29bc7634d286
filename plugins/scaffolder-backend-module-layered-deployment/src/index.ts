/**
 * Scaffolder action `deployment:bundle:render`.
 *
 * @packageDocumentation
 */

export { createRenderBundleAction } from './actions/renderBundle';
export { scaffolderModuleLayeredDeployment as default } from './module';
