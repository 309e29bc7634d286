import {
  coreServices,
  createServiceFactory,
  createServiceRef,
} from '@backstage/backend-plugin-api';
import type { Layer, Product } from '@mlflow-portal/layered-deployment';
import { DefaultLayeredDeploymentService } from './DefaultLayeredDeploymentService';
import type { LayeredDeploymentService } from './LayeredDeploymentService';

/**
 * Layers of another package: provide a factory of this service with an array.
 * A service, not an extension point, because more than one plugin generates.
 *
 * @public
 */
export const layersServiceRef = createServiceRef<Layer[]>({
  id: 'layered-deployment.layers',
  scope: 'root',
  multiton: true,
});

/**
 * Products of another package: provide a factory of this service with an array.
 *
 * @public
 */
export const productsServiceRef = createServiceRef<Product[]>({
  id: 'layered-deployment.products',
  scope: 'root',
  multiton: true,
});

/**
 * The platforms of the configuration, and the generator over them.
 *
 * @public
 */
export const layeredDeploymentServiceRef =
  createServiceRef<LayeredDeploymentService>({
    id: 'layered-deployment',
    scope: 'root',
    defaultFactory: async service =>
      createServiceFactory({
        service,
        deps: {
          config: coreServices.rootConfig,
          logger: coreServices.rootLogger,
          layers: layersServiceRef,
          products: productsServiceRef,
        },
        factory: ({ config, ...options }) =>
          DefaultLayeredDeploymentService.fromConfig(config, options),
      }),
  });
