import { MlflowInstance } from '@mlflow-portal/backstage-plugin-mlflow-node';
import { InstanceDirectory } from '../instances';

/** The one MLflow server of a test, which lets anyone in. */
export function instanceAt(address: string): MlflowInstance {
  return {
    name: 'fraud-prod',
    baseUrl: address,
    origin: 'config',
    owners: [],
    credentials: async () => undefined,
  };
}

/** A portal that knows this server alone. */
export function directoryOf(instance: MlflowInstance): InstanceDirectory {
  return new InstanceDirectory([
    {
      findInstance: async name =>
        name === instance.name ? instance : undefined,
      listInstances: async () => [instance],
    },
  ]);
}
