import type { ServerAddress } from '../../product';

/** What the chart makes, reached by `fullnameOverride`. */
export function server(name: string): ServerAddress {
  return {
    serviceName: name,
    servicePort: 80,
    podPort: 5000,
    podLabels: {
      'app.kubernetes.io/name': 'mlflow',
      'app.kubernetes.io/instance': name,
    },
  };
}
