import type { ServerAddress } from '../../product';

function podLabels(name: string, component: 'web' | 'worker') {
  return {
    'app.kubernetes.io/name': 'langfuse',
    'app.kubernetes.io/instance': name,
    app: component,
  };
}

/** What people and clients reach, by `fullnameOverride`. */
export function server(name: string): ServerAddress {
  return {
    serviceName: `${name}-web`,
    servicePort: 3000,
    podPort: 3000,
    podLabels: podLabels(name, 'web'),
    healthPath: '/api/public/health',
  };
}

/** Labels that select the pods of the worker, which nobody calls. */
export function workerLabels(name: string): Record<string, string> {
  return podLabels(name, 'worker');
}
