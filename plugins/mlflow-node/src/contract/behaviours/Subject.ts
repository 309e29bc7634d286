import { MlflowClient } from '../../client';
import { MlflowForTests } from '../../testUtils';
import {
  VersionTraits,
  traitsOf,
} from '../../testUtils/fakeMlflow/versionTraits';
import { fill } from './fill';

/** A server that is held against the contract. */
export interface Subject {
  mlflow: MlflowForTests;
  client: MlflowClient;
  /** What is expected of a server of its version. */
  traits: VersionTraits;
  /** Of the runs behind the versions of the model `fraud`, in their order. */
  runIds: string[];
  aliasesOf(name: string): Promise<Record<string, string>>;
}

export async function createSubject(mlflow: MlflowForTests): Promise<Subject> {
  const client = MlflowClient.create({ baseUrl: mlflow.address });
  return {
    mlflow,
    client,
    traits: traitsOf(await client.version()),
    runIds: await fill(mlflow),
    async aliasesOf(name) {
      const model = await client.findRegisteredModel(name);
      return Object.fromEntries(
        (model?.aliases ?? []).map(({ alias, version }) => [alias, version]),
      );
    },
  };
}
