import type { Release } from '../../../product';

export const release200: Release = {
  version: '2.0.0',
  appVersion: '4.4.0',
  traits: { autoscaler: true },
  evidence: [
    'chart langfuse 2.0.0, Chart.yaml: appVersion 4.4.0; bundled stores are off with deploy: false',
    'chart langfuse 2.0.0, templates/langfuse-app-secret.yaml: what is not given is made anew where lookup sees no cluster',
    'chart langfuse 2.0.0, templates/web/hpa.yaml: langfuse.web.hpa',
  ],
};
