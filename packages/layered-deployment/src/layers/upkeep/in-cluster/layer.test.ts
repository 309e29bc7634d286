import { exampleWith, objectsOf } from '../../../__testUtils__/exampleWith';
import { ofKind } from '../../../__testUtils__/manifest';
import { at, listAt, mapAt, textAt } from '../../../rules/support/yaml';

jest.setTimeout(60_000);

const withUpkeep = (parts: Record<string, unknown>) => ({
  upkeep: { use: 'in-cluster', ...parts },
});

const podOf = (cronJob: unknown) =>
  mapAt(cronJob, 'spec', 'jobTemplate', 'spec', 'template');

describe('garbage collection', () => {
  const deployment = exampleWith({
    layers: {
      ...withUpkeep({ garbageCollection: { olderThan: '45d' } }),
      workspaces: { use: 'on' },
    },
  });

  it('runs in the image of the server, as the server, one at a time', async () => {
    const { manifests } = await objectsOf(deployment, 'prod');
    const [cronJob] = ofKind(manifests, 'CronJob');
    expect(at(cronJob, 'spec', 'concurrencyPolicy')).toBe('Forbid');
    const pod = podOf(cronJob);
    expect(at(pod, 'spec', 'serviceAccountName')).toBe('mlflow-fraud');
    expect(at(pod, 'metadata', 'labels', 'azure.workload.identity/use')).toBe(
      'true',
    );
    const [container] = listAt(pod, 'spec', 'containers');
    expect(textAt(container, 'image')).toBe(
      'ghcr.io/mlflow/mlflow:v3.17.2-full',
    );
    expect(listAt(container, 'command')).toEqual([
      'mlflow',
      'gc',
      '--backend-store-uri=postgresql+psycopg2://',
      '--artifacts-destination=mlflow-artifacts:/',
      '--older-than=45d',
      '--all-workspaces',
    ]);
  });

  it('signs in to the database and to the server, without a password in its files', async () => {
    const { manifests } = await objectsOf(deployment, 'dev');
    const [container] = listAt(
      podOf(ofKind(manifests, 'CronJob')[0]),
      'spec',
      'containers',
    );
    const env = listAt(container, 'env');
    const valueOf = (name: string) =>
      env.find(variable => textAt(variable, 'name') === name);
    expect(valueOf('PGHOST')).toMatchObject({
      value: 'pg-ml-dev.postgres.database.azure.com',
    });
    expect(valueOf('PGSSLMODE')).toMatchObject({ value: 'require' });
    expect(valueOf('PGPASSWORD')).toMatchObject({
      valueFrom: {
        secretKeyRef: { name: 'mlflow-fraud-database', key: 'password' },
      },
    });
    expect(valueOf('MLFLOW_TRACKING_URI')).toMatchObject({
      value: 'http://mlflow-fraud:80',
    });
    expect(listAt(container, 'envFrom')).toEqual([
      { secretRef: { name: 'mlflow-fraud-gc-login' } },
    ]);
  });

  it('may reach the database, the store and the server, and nobody may call it', () => {
    const [dev] = deployment.environments;
    const companion = dev.workload.companions.find(
      ({ name }) => name === 'mlflow-fraud-gc',
    );
    expect(companion).toMatchObject({ callsServer: true });
    expect(companion?.ingress).toBeUndefined();
    expect(new Set(companion?.egress.map(({ port }) => port))).toEqual(
      new Set([5432, 443]),
    );
  });

  it('brings the packages that an init container adds to the server', async () => {
    const { manifests } = await objectsOf(
      exampleWith({
        layers: withUpkeep({ garbageCollection: {} }),
        platform: ({ layers }) => {
          Object.assign(layers.identity ?? {}, {
            azureIdentity: 'init-container',
          });
        },
      }),
      'dev',
    );
    const pod = podOf(ofKind(manifests, 'CronJob')[0]);
    expect(listAt(pod, 'spec', 'initContainers')).toHaveLength(2);
    const [container] = listAt(pod, 'spec', 'containers');
    expect(JSON.stringify(listAt(container, 'env'))).toContain('PYTHONPATH');
  });

  it('trusts a server that serves its own certificate, without its key', async () => {
    const encrypted = exampleWith({
      layers: {
        ...withUpkeep({ garbageCollection: {} }),
        certificate: { use: 'in-pod', issuerName: 'company-authority' },
      },
      platform: platform => {
        platform.products = [
          {
            ...platform.products[0],
            id: 'official-mlflow',
            releases: ['0.1.1'],
          },
        ];
      },
      answers: { environments: ['dev'], size: 'small' },
    });
    const { manifests } = await objectsOf(encrypted, 'dev');
    const pod = podOf(ofKind(manifests, 'CronJob')[0]);
    const [container] = listAt(pod, 'spec', 'containers');
    expect(listAt(container, 'env')).toContainEqual({
      name: 'MLFLOW_TRACKING_SERVER_CERT_PATH',
      value: '/etc/mlflow/server/ca.crt',
    });
    expect(listAt(pod, 'spec', 'volumes')).toContainEqual({
      name: 'server-authority',
      secret: {
        secretName: 'mlflow-fraud-tls',
        items: [{ key: 'ca.crt', path: 'ca.crt' }],
      },
    });
  });

  it('needs a database that two pods can open', () => {
    expect(() =>
      exampleWith({
        example: 'try-out',
        layers: withUpkeep({ garbageCollection: {} }),
      }),
    ).toThrow(
      'upkeep "in-cluster" does not work with database "sqlite-volume"',
    );
  });
});

describe('a disruption budget', () => {
  const deployment = exampleWith({
    layers: withUpkeep({ disruptionBudget: {} }),
  });

  it('is made where there are several replicas, and never blocks a drain', async () => {
    const dev = await objectsOf(deployment, 'dev');
    expect(ofKind(dev.manifests, 'PodDisruptionBudget')).toEqual([]);
    const prod = await objectsOf(deployment, 'prod');
    const [budget] = ofKind(prod.manifests, 'PodDisruptionBudget');
    expect(mapAt(budget, 'spec')).toEqual({
      maxUnavailable: 1,
      selector: { matchLabels: deployment.environments[1].server.podLabels },
    });
  });
});

describe('autoscaling', () => {
  it('asks the chart for it, from the replicas of the size upwards', () => {
    const { environments } = exampleWith({
      layers: withUpkeep({ autoscaling: { maxReplicas: 3 } }),
      platform: ({ layers }) => {
        Object.assign(layers.database ?? {}, {
          connections: { dev: 70, prod: 600 },
        });
      },
    });
    expect(environments.map(({ workload }) => workload.autoscaling)).toEqual([
      { minReplicas: 1, maxReplicas: 3, cpuUtilization: 75 },
      { minReplicas: 2, maxReplicas: 3, cpuUtilization: 75 },
    ]);
  });

  it('needs stores that every pod shares', () => {
    expect(() =>
      exampleWith({
        example: 'try-out',
        layers: withUpkeep({ autoscaling: { maxReplicas: 3 } }),
      }),
    ).toThrow('upkeep "in-cluster" does not work with artifactStore "volume"');
  });

  it('is left to charts that make an autoscaler', () => {
    expect(() =>
      exampleWith({
        layers: withUpkeep({ autoscaling: { maxReplicas: 3 } }),
        platform: platform => {
          platform.products = [
            {
              ...platform.products[0],
              id: 'official-mlflow',
              releases: ['0.1.1'],
            },
          ];
        },
      }),
    ).toThrow('upkeep "in-cluster"');
  });

  it('cannot end below the replicas that the size starts with', () => {
    expect(() =>
      exampleWith({
        layers: withUpkeep({ autoscaling: { maxReplicas: 2 } }),
        platform: platform => {
          platform.sizes.medium.replicas = 3;
        },
      }),
    ).toThrow('starts with 3 replicas: raise it, or choose a smaller size');
  });
});

describe('upkeep', () => {
  it('that does nothing is called none', () => {
    expect(() => exampleWith({ layers: withUpkeep({}) })).toThrow(
      'choose upkeep "none" to do without all of them',
    );
  });
});
