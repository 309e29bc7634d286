import { createBackendPlugin } from '@backstage/backend-plugin-api';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import type { JsonObject } from '@backstage/types';
import {
  type LayeredDeploymentService,
  layeredDeploymentServiceRef,
} from '@mlflow-portal/backstage-plugin-layered-deployment-node';

/** The real service over these platforms. */
export async function startService(
  platforms: JsonObject[],
  config: JsonObject = {},
): Promise<LayeredDeploymentService> {
  return new Promise((resolve, reject) => {
    startTestBackend({
      features: [
        mockServices.rootConfig.factory({
          data: { ...config, layeredDeployment: { platforms } },
        }),
        createBackendPlugin({
          pluginId: 'service-user',
          register({ registerInit }) {
            registerInit({
              deps: { service: layeredDeploymentServiceRef },
              init: async ({ service }) => resolve(service),
            });
          },
        }),
      ],
    }).catch(reject);
  });
}
