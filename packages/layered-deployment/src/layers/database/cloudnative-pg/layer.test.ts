import { exampleWith, objectsOf } from '../../../__testUtils__/exampleWith';
import { kubeconform } from '../../../__testUtils__/kubeconform';
import { ofKind } from '../../../__testUtils__/manifest';
import {
  environmentWith,
  problemsWith,
} from '../../../__testUtils__/resolveWith';
import { locateSchemas } from '../../../__testUtils__/schemas/locateSchemas';

jest.setTimeout(180_000);

const database = {
  use: 'cloudnative-pg',
  instances: { dev: 1, prod: 3 },
  backupDestination: 's3://acme-backup/{deployment}-{environment}',
};

const destinations = {
  s3: ['s3://acme/{environment}', ['access-key-id', 'secret-access-key']],
  'Google Cloud Storage': ['gs://acme/{environment}', ['service-account']],
  'Azure Blob': [
    'https://acme.blob.core.windows.net/backup/{environment}',
    ['account-key'],
  ],
} as const;

describe('PostgreSQL in the cluster', () => {
  it('makes both databases, owned by one role with the password of the store', async () => {
    const { manifests } = await objectsOf(
      exampleWith({ layers: { database } }),
      'prod',
    );
    const [cluster] = ofKind(manifests, 'Cluster');
    expect(cluster).toMatchObject({
      metadata: {
        name: 'mlflow-fraud-pg',
        annotations: {
          'argocd.argoproj.io/sync-options': 'Prune=false,Delete=false',
        },
      },
      spec: {
        instances: 3,
        enablePDB: true,
        bootstrap: {
          initdb: {
            database: 'mlflow_fraud',
            owner: 'mlflow_fraud',
            secret: { name: 'mlflow-fraud-database' },
          },
        },
        postgresql: { parameters: { max_connections: '270' } },
        plugins: [
          {
            name: 'barman-cloud.cloudnative-pg.io',
            isWALArchiver: true,
            parameters: { barmanObjectName: 'mlflow-fraud-pg' },
          },
        ],
      },
    });
    expect(ofKind(manifests, 'Database')).toEqual([
      expect.objectContaining({
        spec: expect.objectContaining({
          name: 'mlflow_fraud_auth',
          owner: 'mlflow_fraud',
          cluster: { name: 'mlflow-fraud-pg' },
        }),
      }),
    ]);
    expect(ofKind(manifests, 'ScheduledBackup')).toEqual([
      expect.objectContaining({
        spec: expect.objectContaining({
          schedule: '0 0 2 * * *',
          method: 'plugin',
        }),
      }),
    ]);
    expect(ofKind(manifests, 'ObjectStore')).toEqual([
      expect.objectContaining({
        spec: expect.objectContaining({
          retentionPolicy: '30d',
          configuration: expect.objectContaining({
            destinationPath: 's3://acme-backup/mlflow-fraud-prod',
          }),
        }),
      }),
    ]);
    expect(await kubeconform(manifests, await locateSchemas())).toEqual([]);
  });

  it('does not keep a node from draining where there is one instance', async () => {
    const { manifests } = await objectsOf(
      exampleWith({ layers: { database } }),
      'dev',
    );
    expect(ofKind(manifests, 'Cluster')).toEqual([
      expect.objectContaining({
        spec: expect.objectContaining({ instances: 1, enablePDB: false }),
      }),
    ]);
  });

  it('is backed up in the environments that have a destination, and in no other', async () => {
    const layers = {
      database: { ...database, backupDestination: { prod: 's3://acme/prod' } },
    };
    for (const [environment, count] of Object.entries({ dev: 0, prod: 1 })) {
      const { manifests } = await objectsOf(
        exampleWith({ layers }),
        environment,
      );
      expect(ofKind(manifests, 'ObjectStore')).toHaveLength(count);
      expect(ofKind(manifests, 'ScheduledBackup')).toHaveLength(count);
      expect(JSON.stringify(ofKind(manifests, 'Cluster'))).toMatch(
        count ? /"plugins"/ : /^(?!.*"plugins")/,
      );
    }
  });

  it.each(Object.entries(destinations))(
    'is backed up to %s with keys that nobody generates',
    (_, [backupDestination, keys]) => {
      const { workload, base, config } = environmentWith({
        database: { ...database, backupDestination },
      });
      const secret = workload.secrets.find(
        ({ name }) => name === 'mlflow-fraud-pg-backup',
      );
      expect(secret?.given).toEqual(
        keys.map(key => `fraud-mlflow-fraud-dev-database-backup-${key}`),
      );
      const { configuration } = config.database.backup as {
        configuration: object;
      };
      const named = JSON.stringify(configuration).matchAll(
        /"name":"([^"]+)","key":"([^"]+)"/g,
      );
      for (const [, name, key] of named) {
        expect(name).toBe('mlflow-fraud-pg-backup');
        expect(Object.keys(secret?.template ?? {})).toContain(key);
      }
      expect(base.database.cluster).toBe('mlflow-fraud-pg');
    },
  );

  it('is backed up to a service whose certificate only the platform knows', async () => {
    const { manifests } = await objectsOf(
      exampleWith({ example: 'on-prem' }),
      'prod',
    );
    const [store] = ofKind(manifests, 'ObjectStore');
    expect(store).toMatchObject({
      spec: {
        configuration: {
          endpointURL: 'https://minio.storage.example.com',
          endpointCA: { name: 'mlflow-fraud-pg-backup-ca', key: 'ca.crt' },
        },
      },
    });
    expect(
      ofKind(manifests, 'ExternalSecret').map(({ metadata }) => metadata),
    ).toContainEqual(
      expect.objectContaining({ name: 'mlflow-fraud-pg-backup-ca' }),
    );
    expect(await kubeconform(manifests, await locateSchemas())).toEqual([]);
  });

  it('trusts the authorities of its image where the platform names none', () => {
    const { config, workload } = environmentWith({ database });
    expect(config.database).not.toHaveProperty(
      'backup.configuration.endpointCA',
    );
    expect(workload.secrets.map(({ name }) => name)).not.toContain(
      'mlflow-fraud-pg-backup-ca',
    );
  });

  it('says that nothing is backed up without a destination', () => {
    const { notes, config } = environmentWith({
      database: { use: 'cloudnative-pg' },
    });
    expect(notes.join()).toContain('has no backup of its own');
    expect(config.database).not.toHaveProperty('backup');
  });

  it('is reached by its pods', () => {
    const { workload } = environmentWith({ database });
    expect(workload.database).toMatchObject({
      host: 'mlflow-fraud-pg-rw',
      tls: 'require',
    });
    expect(workload.egress).toContainEqual({
      purpose: 'PostgreSQL',
      port: 5432,
      to: { podLabels: { 'cnpg.io/cluster': 'mlflow-fraud-pg' } },
    });
  });

  it('refuses a destination that no backup reaches', () => {
    expect(
      problemsWith({ database: { ...database, backupDestination: '/backup' } }),
    ).toContainEqual(
      expect.stringContaining('must be like "s3://bucket/path"'),
    );
  });
});
