import { at, textAt } from '../../rules/support/yaml';
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

  it('lets the chart migrate a database that needs no file', () => {
    const written = values({ database: postgresql });

    expect(at(written, 'backendStore', 'databaseMigration')).toBe(true);
    expect(written).not.toHaveProperty('initContainers');
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

  it('runs server and migration from one image', () => {
    const { image: server, initImages } = values({ database: postgresql });

    expect(initImages).toEqual({ mlflowDbMigration: server });
  });
});
