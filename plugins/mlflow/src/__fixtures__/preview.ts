import type { PreviewResponse } from '@mlflow-portal/backstage-plugin-mlflow-common';

const folder = 'deploy/mlflow-credit';

/** A preview without an objection, changed as a test needs it. */
export function previewResponse(
  changes: Partial<PreviewResponse> = {},
): PreviewResponse {
  return {
    problems: [],
    entityRef: 'component:default/mlflow-credit',
    environments: [
      {
        environment: 'dev',
        host: 'credit.dev.example.org',
        namespace: 'ml-credit-dev',
      },
    ],
    files: [
      {
        path: 'argocd/dev/mlflow-credit.yaml',
        content:
          'apiVersion: argoproj.io/v1alpha1\nkind: Application\nmetadata:\n  name: mlflow-credit-dev\n',
      },
      {
        path: `${folder}/README.md`,
        content: '# mlflow-credit\n\nMLflow for `group:default/risk`.\n',
      },
      {
        path: `${folder}/infra/values.schema.json`,
        content: '{\n  "type": "object",\n  "additionalProperties": false\n}\n',
      },
      {
        path: `${folder}/environments/dev/values.yaml`,
        content: 'replicaCount: 1\nresources:\n  limits:\n    memory: 2Gi\n',
      },
    ],
    findings: [],
    missingFacts: [],
    prerequisites: [],
    ...changes,
  };
}
