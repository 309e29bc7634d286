import type { ProductPresentation } from '../../product';

/** How an MLflow server shows itself, whatever chart runs it. */
export const presentation: ProductPresentation = {
  name: 'MLflow',
  description: 'MLflow tracking server and model registry',
  entityType: 'mlflow-server',
  environmentLabel: 'mlflow.org/environment',
  annotations: instances => ({
    'mlflow.org/instance': instances.join(','),
    'mlflow.org/registered-models': '*',
  }),
  connect: (address, { appName, artifacts }) => [
    'From Python:',
    '',
    '```sh',
    `export MLFLOW_TRACKING_URI=${address}`,
    ...(appName
      ? [
          'export MLFLOW_TRACKING_USERNAME=team',
          'read -rs MLFLOW_TRACKING_PASSWORD && export MLFLOW_TRACKING_PASSWORD',
        ]
      : []),
    "python -c 'import mlflow; print(mlflow.search_experiments())'",
    '```',
    ...(artifacts?.access === 'direct'
      ? []
      : [
          '',
          'Artifacts go through the server: clients need no access to its storage.',
        ]),
  ],
  size: ({ replicas, workers }) => `${replicas} × ${workers} workers`,
  restart:
    'Every change of the server restarts it: it is stopped before the new one starts, and is away for about a minute.',
};
