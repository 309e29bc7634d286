import { at, listAt, textAt } from '../../rules/support/yaml';
import type { Workload } from '../../workload';
import { aWorkload, postgresql, stores } from '../__testUtils__/aWorkload';
import { langfuse } from './product';
import { valuesSchema } from './valuesSchema';

const [image] = langfuse.images;
const [release] = langfuse.releases;

const services: Workload['services'] = {
  clickhouse: {
    host: 'clickhouse.example.com',
    ports: { http: 8443, native: 9440 },
    tls: true,
    database: 'langfuse_fraud',
    username: 'langfuse_fraud',
    secret: { name: 'langfuse-fraud-clickhouse', passwordKey: 'password' },
  },
  redis: {
    host: 'redis.example.com',
    ports: { redis: 6379 },
    tls: true,
    username: 'default',
    secret: { name: 'langfuse-fraud-redis', passwordKey: 'password' },
  },
};

function values(different: Partial<Workload> = {}) {
  return langfuse.toValues(
    aWorkload({
      name: 'langfuse-fraud',
      database: postgresql,
      artifacts: stores.s3,
      services,
      ...different,
    }),
    release,
    image,
  );
}

describe('values of the chart of Langfuse', () => {
  it.each(['s3', 'gcs'])('knows every key that is written with %s', store => {
    const written = values({
      artifacts: stores[store],
      serviceAccountName: 'langfuse-fraud',
      envFromSecrets: ['langfuse-fraud-administrator'],
      autoscaling: { minReplicas: 2, maxReplicas: 4, cpuUtilization: 70 },
      scheduling: {
        nodeSelector: { pool: 'llm' },
        tolerations: [{ key: 'llm', operator: 'Exists' }],
        imagePullSecrets: ['registry'],
      },
    });

    expect(valuesSchema.safeParse(written).error).toBeUndefined();
  });

  it.each([
    'langfuse.salt',
    'langfuse.encryptionKey',
    'langfuse.nextauth.secret',
  ])('takes %s from a Secret that never rotates', path => {
    const written = at(values(), ...path.split('.'));

    expect(textAt(written, 'secretKeyRef', 'name')).toBe(
      'langfuse-fraud-application',
    );
  });

  it.each(['postgresql', 'clickhouse', 'redis', 's3'])(
    'brings no %s of its own',
    store => {
      expect(at(values(), store, 'deploy')).toBe(false);
    },
  );

  it('encrypts every connection that the platform says', () => {
    expect(values()).toMatchObject({
      postgresql: { args: expect.stringContaining('sslmode=require') },
      clickhouse: {
        host: 'https://clickhouse.example.com',
        migration: { ssl: true },
      },
      redis: { tls: { enabled: true } },
    });
  });

  it('checks the certificate of PostgreSQL where there is an authority', () => {
    const database = {
      ...postgresql,
      tls: 'verify-full',
      tlsRootCertificate: '/etc/ca/ca.crt',
    };

    expect(textAt(values({ database }), 'postgresql', 'args')).toContain(
      'sslmode=require&sslaccept=strict&sslcert=/etc/ca/ca.crt',
    );
  });

  it.each([
    [1, 24, 10],
    [2, 84, 20],
    [4, 20, 2],
  ])(
    'divides the connections: %i replicas, %i allowed, %i for each pod',
    (replicas, connections, limit) => {
      const written = values({
        replicas,
        database: { ...postgresql, connections },
      });

      expect(textAt(written, 'postgresql', 'args')).toContain(
        `connection_limit=${limit}`,
      );
    },
  );

  it('runs web server and worker from one tag', () => {
    expect(values()).toMatchObject({
      langfuse: {
        image: { tag: '4.4.0' },
        web: { image: { repository: 'docker.langfuse.com/langfuse/langfuse' } },
        worker: {
          image: { repository: 'docker.langfuse.com/langfuse/langfuse-worker' },
        },
      },
    });
  });

  it('tells Langfuse nothing that is meant for MLflow, nor a name twice', () => {
    const env = {
      MLFLOW_S3_ENDPOINT_URL: 'https://minio.example.com',
      PGSSLMODE: 'require',
      AUTH_DISABLE_SIGNUP: 'true',
      AWS_DEFAULT_REGION: 'eu-central-1',
    };
    const written = values({ env });

    expect(listAt(written, 'langfuse', 'additionalEnv')).toEqual([
      { name: 'AWS_DEFAULT_REGION', value: 'eu-central-1' },
    ]);
    expect(at(written, 'langfuse', 'features', 'signUpDisabled')).toBe(true);
  });

  it('gives Node.js the authority of the object store', () => {
    const written = values({ env: { AWS_CA_BUNDLE: '/etc/store/ca.crt' } });

    expect(listAt(written, 'langfuse', 'additionalEnv')).toContainEqual({
      name: 'NODE_EXTRA_CA_CERTS',
      value: '/etc/store/ca.crt',
    });
  });

  it('addresses a store other than Amazon by path', () => {
    const artifacts = {
      kind: 's3' as const,
      bucket: 'traces',
      region: 'us-east-1',
      endpoint: 'https://minio.example.com',
      access: 'proxied' as const,
      client: {
        podLabels: {},
        env: {},
        envFromSecrets: [],
        volumes: [],
        egress: [],
      },
    };

    expect(at(values({ artifacts }), 's3')).toMatchObject({
      endpoint: 'https://minio.example.com',
      forcePathStyle: true,
    });
  });

  it.each([
    ['a store of the chart', { s3: { deploy: true } }],
    ['a key that the chart does not know', { postgres: { deploy: false } }],
    [
      'a host without a scheme as address',
      { langfuse: { nextauth: { url: 'a' } } },
    ],
  ])('would be stopped by %s', (_, wrong) => {
    expect(valuesSchema.safeParse({ ...values(), ...wrong }).success).toBe(
      false,
    );
  });
});
