import { at, listAt } from '../../rules/support/yaml';
import type { Workload } from '../../workload';
import { aWorkload, postgresql, stores } from '../__testUtils__/aWorkload';
import { officialMlflow } from './product';
import { releases } from './releases';
import { valuesSchema } from './valuesSchema';

const [image] = officialMlflow.images;

function values(different: Partial<Workload>, release = releases[0]) {
  return officialMlflow.toValues(aWorkload(different), release, image);
}

const sqlite = { kind: 'sqlite', path: '/mlflow/database/mlflow.db' } as const;
const onVolumes: Partial<Workload> = {
  database: sqlite,
  artifacts: stores.directory,
  volumes: [
    {
      name: 'database',
      mountPath: '/mlflow/database',
      source: { persistentVolumeClaim: 'mlflow-fraud-database' },
    },
  ],
  initContainers: [{ name: 'database-migration', command: ['python'] }],
};

describe("values of the chart of MLflow's repository", () => {
  describe.each(releases)('release $version', release => {
    it.each(Object.entries(stores))(
      'knows every key that is written with %s',
      (_, artifacts) => {
        const written = values(
          {
            database: postgresql,
            artifacts,
            appName: 'basic-auth',
            metricsPath: '/metrics',
            serverCertificate: 'mlflow-fraud-tls',
            serviceAccountName: 'mlflow-fraud',
            podAnnotations: { 'example.com/note': 'x' },
            scheduling: {
              nodeSelector: { pool: 'ml' },
              tolerations: [{ key: 'ml', operator: 'Exists' }],
              imagePullSecrets: ['registry'],
            },
          },
          release,
        );

        expect(valuesSchema.safeParse(written).error).toBeUndefined();
      },
    );

    it('knows every key of a server to try out', () => {
      expect(
        valuesSchema.safeParse(values(onVolumes, release)).error,
      ).toBeUndefined();
    });
  });

  it.each([
    ['azure-blob', 'wasbs://fraud@mlartifacts.blob.core.windows.net/'],
    ['s3', 's3://ml-fraud/'],
    ['gcs', 'gs://ml-fraud/'],
    ['directory', '/mlflow/artifacts'],
  ])('sends artifacts to %s through the server', (store, destination) => {
    const { mlflow } = values({ artifacts: stores[store] });

    expect(mlflow).toEqual({ artifactsDestination: destination });
  });

  it('takes no artifacts itself where clients write them', () => {
    expect(
      values({ artifacts: stores['s3 by every client itself'] }),
    ).toMatchObject({
      mlflow: { defaultArtifactRoot: 's3://ml-fraud/' },
      server: { flag_options: ['no_serve_artifacts'] },
    });
  });

  it('keeps password and host out of the address of the database', () => {
    const written = values({
      database: postgresql,
      env: { PGSSLMODE: 'require' },
    });

    expect(at(written, 'mlflow', 'backendStoreUri')).toBe(
      'postgresql+psycopg2://',
    );
    expect(written.env).toEqual(
      expect.arrayContaining([
        { name: 'PGHOST', value: 'pg.example.com' },
        {
          name: 'PGPASSWORD',
          valueFrom: {
            secretKeyRef: { name: 'mlflow-fraud-database', key: 'password' },
          },
        },
      ]),
    );
  });

  it('names no variable twice, even one that a layer sets as well', () => {
    const written = values({
      database: postgresql,
      env: { PGSSLMODE: 'require' },
    });
    const names = listAt(written, 'env').map(variable => at(variable, 'name'));

    expect(new Set(names).size).toBe(names.length);
  });

  it('migrates PostgreSQL before the server starts, one server at a time', () => {
    const written = values({ database: postgresql });
    const [migration] = listAt(written, 'extraInitContainers');

    expect(written.deploymentStrategy).toEqual({ type: 'Recreate' });
    expect(migration).toMatchObject({
      name: 'database-migration',
      image: 'ghcr.io/mlflow/mlflow:v3.17.2-full',
      securityContext: { readOnlyRootFilesystem: true },
      volumeMounts: [{ name: 'tmp', mountPath: '/tmp' }],
    });
  });

  it('lets pods that start together migrate one after the other', () => {
    const [migration] = listAt(
      values({ database: postgresql, replicas: 2 }),
      'extraInitContainers',
    );
    const [, , program] = listAt(migration, 'command').map(String);

    expect(program.indexOf('pg_advisory_lock')).toBeGreaterThan(0);
    expect(program.indexOf('pg_advisory_lock')).toBeLessThan(
      program.indexOf('_initialize_tables'),
    );
  });

  it('keeps SQLite on the volume of a layer, never on that of the chart', () => {
    expect(values(onVolumes)).toMatchObject({
      mlflow: {
        backendStoreUri: 'sqlite:////mlflow/database/mlflow.db',
        artifactsDestination: '/mlflow/artifacts',
      },
      extraVolumes: [
        {
          name: 'database',
          persistentVolumeClaim: { claimName: 'mlflow-fraud-database' },
        },
      ],
      extraInitContainers: [{ name: 'database-migration' }],
      storage: { enabled: false },
    });
  });

  it('serves HTTPS with the certificate that a layer brings', () => {
    expect(values({ serverCertificate: 'mlflow-fraud-tls' }).tls).toEqual({
      enabled: true,
      secretName: 'mlflow-fraud-tls',
    });
    expect(values({})).not.toHaveProperty('tls');
  });

  it('runs as a user, which neither image nor chart names', () => {
    expect(values({}).podSecurityContext).toMatchObject({
      runAsNonRoot: true,
      runAsUser: 1000,
      fsGroup: 1000,
    });
  });

  it.each([
    ['a key that the chart does not know', { podSecurity: {} }],
    ['a number where it wants text', { fullnameOverride: 4 }],
    [
      'the same variable twice',
      {
        env: [
          { name: 'A', value: '1' },
          { name: 'A', value: '2' },
        ],
      },
    ],
    [
      'a password in the address of the database',
      { mlflow: { backendStoreUri: 'postgresql+psycopg2://a:b@c/d' } },
    ],
  ])('would be stopped by %s', (_, wrong) => {
    const written = values({ database: postgresql, artifacts: stores.s3 });

    expect(valuesSchema.safeParse({ ...written, ...wrong }).success).toBe(
      false,
    );
  });
});
