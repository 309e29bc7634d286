export {
  layeredDeploymentServiceRef,
  layersServiceRef,
  productsServiceRef,
} from './refs';
export type {
  GenerateOptions,
  LayeredDeploymentService,
} from './LayeredDeploymentService';
