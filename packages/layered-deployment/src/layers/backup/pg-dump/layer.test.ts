import { exampleWith, objectsOf } from '../../../__testUtils__/exampleWith';
import { ofKind, type Manifest } from '../../../__testUtils__/manifest';
import { at, listAt, mapAt, textAt } from '../../../rules/support/yaml';

jest.setTimeout(60_000);

const layers = { backup: { use: 'pg-dump' } };
const deployment = exampleWith({ layers });

const podOf = (manifests: Manifest[]) =>
  mapAt(
    ofKind(manifests, 'CronJob')[0],
    'spec',
    'jobTemplate',
    'spec',
    'template',
  );

const valueOf = (container: unknown, name: string) =>
  listAt(container, 'env').find(variable => textAt(variable, 'name') === name);

describe('backup "pg-dump"', () => {
  it('dumps both databases with the role of the server', async () => {
    const { manifests } = await objectsOf(deployment, 'prod');
    const [dump] = listAt(podOf(manifests), 'spec', 'initContainers');
    expect(textAt(dump, 'image')).toBe('postgres:18.1-alpine');
    expect(valueOf(dump, 'BACKUP_DATABASES')).toMatchObject({
      value: 'mlflow_fraud mlflow_fraud_auth',
    });
    expect(valueOf(dump, 'PGPASSWORD')).toMatchObject({
      valueFrom: {
        secretKeyRef: { name: 'mlflow-fraud-database', key: 'password' },
      },
    });
    expect(valueOf(dump, 'PGSSLMODE')).toMatchObject({ value: 'require' });
  });

  it('uploads with the identity of the server, which knows no password then', async () => {
    const { manifests } = await objectsOf(deployment, 'prod');
    const pod = podOf(manifests);
    expect(at(pod, 'spec', 'serviceAccountName')).toBe('mlflow-fraud');
    expect(at(pod, 'metadata', 'labels', 'azure.workload.identity/use')).toBe(
      'true',
    );
    const [upload] = listAt(pod, 'spec', 'containers');
    expect(textAt(upload, 'image')).toBe('ghcr.io/mlflow/mlflow:v3.17.2-full');
    expect(valueOf(upload, 'BACKUP_URI')).toMatchObject({
      value:
        'wasbs://mlflow-fraud-prod-backup@mlartifacts.blob.core.windows.net/fraud-prod',
    });
    expect(valueOf(upload, 'PGPASSWORD')).toBeUndefined();
  });

  it('never writes where the login of MLflow lets people read', () => {
    for (const { workload, config } of deployment.environments) {
      const { artifacts } = workload;
      expect(artifacts?.kind).toBe('azure-blob');
      expect(at(config.backup, 'target', 'container')).not.toBe(
        at(artifacts, 'container'),
      );
    }
  });

  it('may reach the database and the store, but not the server', () => {
    const companion = deployment.environments[0].workload.companions.find(
      ({ name }) => name === 'mlflow-fraud-backup',
    );
    expect(companion?.callsServer).toBe(false);
    expect(new Set(companion?.egress.map(({ port }) => port))).toEqual(
      new Set([5432, 443]),
    );
  });

  it('has people make the store, its rule for old backups, and the rights', () => {
    const ids = deployment.environments[1].prerequisites
      .filter(({ id }) => id.startsWith('backup-'))
      .map(({ id }) => id);
    expect(ids).toEqual(['backup-store', 'backup-retention', 'backup-rights']);
  });

  it('takes only names that the store of the artifacts takes', () => {
    expect(() =>
      exampleWith({
        layers: { backup: { use: 'pg-dump', bucket: 'Backups_{name}' } },
      }),
    ).toThrow('"Backups_fraud" is not an Azure Blob container');
  });

  it('says how to reach a database that is inside the cluster', () => {
    const inside = exampleWith({
      example: 'on-prem',
      layers: {
        backup: {
          use: 'pg-dump',
          bucket: 'mlflow-{name}-{environment}-backup',
        },
      },
    });
    const [{ files, workload }] = inside.environments;
    const page = files.find(({ path }) => path.endsWith('RESTORE.md'));
    const host = textAt(workload, 'database', 'host')?.split('.')[0];
    expect(page?.content).toContain(`port-forward service/${host} 5432`);
  });

  it('is refused where there is no PostgreSQL or no object store', () => {
    expect(() => exampleWith({ example: 'try-out', layers })).toThrow(
      'backup "pg-dump" does not work with artifactStore "volume"',
    );
    expect(() => exampleWith({ example: 'try-out', layers })).toThrow(
      'backup "pg-dump" does not work with database "sqlite-volume"',
    );
  });
});
