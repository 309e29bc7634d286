import type { ServerAddress } from '../../product';

/** The port of container and Service. */
export const port = 5000;

/** What the chart makes, reached by `fullnameOverride`. */
export function server(name: string): ServerAddress {
  return {
    serviceName: name,
    servicePort: port,
    podPort: port,
    podLabels: {
      'app.kubernetes.io/name': 'mlflow',
      'app.kubernetes.io/instance': name,
    },
  };
}
