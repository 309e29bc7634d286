import { at, listAt, textAt } from '../../rules/support/yaml';
import { valuesCheck } from '../../__testUtils__/upstreamChart';
import { aWorkload, postgresql, stores } from '../__testUtils__/aWorkload';
import { communityMlflow } from './product';
import { releases } from './releases';

jest.setTimeout(120_000);

const [image] = communityMlflow.images;
const [newest] = releases;

function values(different: Parameters<typeof aWorkload>[0], release = newest) {
  return communityMlflow.toValues(aWorkload(different), release, image);
}

describe('values of the community chart', () => {
  describe.each(releases)('release $version', release => {
    it.each(Object.entries(stores))(
      'passes its schema with %s',
      async (_, artifacts) => {
        const check = await valuesCheck(release.version);

        expect(
          check(
            values(
              {
                database: {
                  ...postgresql,
                  tlsRootCertificate: '/etc/ca/ca.crt',
                },
                artifacts,
                metricsPath: '/metrics',
                serviceAnnotations: { 'example.com/pool': 'ml' },
                scheduling: {
                  nodeSelector: { pool: 'ml' },
                  tolerations: [{ key: 'ml', operator: 'Exists' }],
                  imagePullSecrets: ['registry'],
                },
                autoscaling: {
                  minReplicas: 2,
                  maxReplicas: 4,
                  cpuUtilization: 70,
                },
              },
              release,
            ),
          ),
        ).toEqual([]);
      },
    );

    it('gives the server exactly one place to write', () => {
      const { extraVolumeMounts } = values({}, release);

      expect(extraVolumeMounts).toEqual(
        release.traits.mountsTemporaryFolder
          ? []
          : [{ name: 'temporary', mountPath: '/tmp' }],
      );
    });

    it('gives the migration the guards of the server and a place to write', () => {
      const written = values({ database: postgresql }, release);
      const migration = at(written, 'initContainers', 0);

      expect(at(migration, 'securityContext')).toEqual(written.securityContext);
      expect(at(migration, 'volumeMounts')).toEqual([
        {
          name: release.traits.mountsTemporaryFolder ? 'tmp' : 'temporary',
          mountPath: '/tmp',
        },
      ]);
    });
  });

  it.each([
    [
      'azure-blob',
      {
        azureBlob: {
          enabled: true,
          storageAccount: 'mlartifacts',
          container: 'fraud',
        },
      },
    ],
    ['s3', { s3: { enabled: true, bucket: 'ml-fraud' } }],
    ['gcs', { gcs: { enabled: true, bucket: 'ml-fraud' } }],
    ['directory', { defaultArtifactsDestination: '/mlflow/artifacts' }],
  ])('sends artifacts to %s through the server', (store, expected) => {
    expect(values({ artifacts: stores[store] })).toMatchObject({
      artifactRoot: { proxiedArtifactStorage: true, ...expected },
    });
  });

  it('takes no artifacts itself where clients write them', () => {
    expect(
      values({ artifacts: stores['s3 by every client itself'] }),
    ).toMatchObject({
      artifactRoot: { proxiedArtifactStorage: false },
      extraFlags: ['noServeArtifacts'],
    });
  });

  it.each([
    ['one pod', {}],
    ['several pods', { replicas: 2 }],
    [
      'an autoscaler',
      { autoscaling: { minReplicas: 1, maxReplicas: 4, cpuUtilization: 70 } },
    ],
  ])('never lets the chart migrate, with %s', (_, different) => {
    const written = values({ database: postgresql, ...different });

    expect(at(written, 'backendStore', 'databaseMigration')).toBe(false);
    expect(written).not.toHaveProperty('initImages');
    expect(listAt(written, 'initContainers')).toHaveLength(1);
    expect(String(listAt(written, 'initContainers', 0, 'command')[2])).toMatch(
      /pg_advisory_lock[^]*_initialize_tables/,
    );
  });

  it('migrates no SQLite, which a layer does on its volume', () => {
    const sqlite = { kind: 'sqlite', path: '/mlflow/mlflow.db' } as const;

    expect(values({ database: sqlite })).not.toHaveProperty('initContainers');
  });

  it('migrates last, after what layers prepare', () => {
    const written = values({
      database: postgresql,
      initContainers: [{ name: 'prepare', command: ['true'] }],
    });

    expect(
      listAt(written, 'initContainers').map(each => textAt(each, 'name')),
    ).toEqual(['prepare', 'database-migration']);
  });

  it('migrates by a container that sees the authority, where there is one', () => {
    const written = values({
      database: {
        ...postgresql,
        tls: 'verify-full',
        tlsRootCertificate: '/etc/ca/ca.crt',
      },
      volumes: [
        {
          name: 'ca',
          mountPath: '/etc/ca',
          readOnly: true,
          source: { configMap: 'ca' },
        },
      ],
    });
    const container = at(written, 'initContainers', 0);

    expect(at(written, 'backendStore', 'databaseMigration')).toBe(false);
    expect(textAt(container, 'image')).toBe(
      'ghcr.io/mlflow/mlflow:v3.17.2-full',
    );
    expect(at(container, 'env')).toEqual(
      expect.arrayContaining([
        { name: 'PGSSLMODE', value: 'verify-full' },
        { name: 'PGSSLROOTCERT', value: '/etc/ca/ca.crt' },
        {
          name: 'PGPASSWORD',
          valueFrom: {
            secretKeyRef: { name: 'mlflow-fraud-database', key: 'password' },
          },
        },
      ]),
    );
    expect(at(container, 'volumeMounts')).toContainEqual({
      name: 'ca',
      mountPath: '/etc/ca',
      readOnly: true,
    });
  });

  const autoscaling = { minReplicas: 2, maxReplicas: 4, cpuUtilization: 70 };

  it('scales where replicas share database and artifacts', () => {
    const written = values({
      database: postgresql,
      artifacts: stores.gcs,
      autoscaling,
    });

    expect(written).toMatchObject({
      autoscaling: { enabled: true, maxReplicas: 4 },
    });
    expect(written).not.toHaveProperty('replicaCount');
  });

  it('names the replicas where the chart would make no autoscaler', () => {
    const written = values({
      database: postgresql,
      artifacts: stores.directory,
      autoscaling,
    });

    expect(written).toMatchObject({ replicaCount: 1 });
    expect(written).not.toHaveProperty('autoscaling');
  });

  it('keeps metrics where a read-only file system lets it', () => {
    expect(values({ metricsPath: '/metrics' })).toMatchObject({
      extraArgs: { exposePrometheus: '/mlflow/metrics' },
      extraVolumes: [{ name: 'metrics', emptyDir: { sizeLimit: '256Mi' } }],
      extraVolumeMounts: [{ name: 'metrics', mountPath: '/mlflow/metrics' }],
      serviceMonitor: { enabled: false },
    });
  });

  it('accepts the Host header of a scraper', () => {
    const hosts = textAt(
      values({ internalHosts: ['10.*'] }),
      'extraEnvVars',
      'MLFLOW_SERVER_ALLOWED_HOSTS',
    );

    expect(hosts?.split(',')).toContain('10.*');
  });

  it('runs server and migration from one image, with the same resources', () => {
    const written = values({ database: postgresql });
    const migration = at(written, 'initContainers', 0);

    expect(textAt(migration, 'image')).toBe(
      `${textAt(written, 'image', 'repository')}:${textAt(
        written,
        'image',
        'tag',
      )}`,
    );
    expect(at(migration, 'resources')).toEqual(written.resources);
  });
});
