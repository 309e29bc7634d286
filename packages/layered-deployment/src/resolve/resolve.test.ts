import { completeFacts, example } from '../__testUtils__/example';
import type { Answers } from '../answers';
import { InvalidDeploymentError } from '../errors';
import type { Platform } from '../platform';
import { resolve, type DeploymentInput } from '.';

function problemsOf(
  change: (inputs: { answers: Answers; platform: Platform }) => void,
  rest: Partial<DeploymentInput> = {},
) {
  const inputs = example('aks-production');
  change(inputs);
  try {
    resolve({ ...inputs, ...rest });
  } catch (error) {
    if (error instanceof InvalidDeploymentError) {
      return error.problems;
    }
    throw error;
  }
  return [];
}

const keep = () => {};

describe('resolve', () => {
  it('settles every environment of an example', () => {
    const { environments, entityRef, name } = resolve({
      ...example('aks-production'),
      facts: completeFacts,
    });
    expect(name).toBe('mlflow-fraud');
    expect(entityRef).toBe('component:default/mlflow-fraud');
    expect(
      environments.map(({ instance, namespace, host, address }) => ({
        instance,
        namespace,
        host,
        address,
      })),
    ).toEqual([
      {
        instance: 'fraud-dev',
        namespace: 'ml-fraud-dev',
        host: 'fraud.dev.ml.example.com',
        address: 'https://fraud.dev.ml.example.com',
      },
      {
        instance: 'fraud-prod',
        namespace: 'ml-fraud-prod',
        host: 'fraud.ml.example.com',
        address: 'https://fraud.ml.example.com',
      },
    ]);
    expect(environments.flatMap(({ missingFacts }) => missingFacts)).toEqual(
      [],
    );
  });

  it('lists a missing fact with the command that prints it', () => {
    const [{ missingFacts }] = resolve(example('aks-production')).environments;
    expect(missingFacts).toEqual([
      {
        environment: 'dev',
        fact: 'identity.clientId',
        description: 'client id of the managed identity',
        command:
          'az identity show --name id-mlflow-fraud-dev --resource-group rg-ml-dev --query clientId --output tsv',
      },
    ]);
  });

  it.each<
    [string, string, (inputs: { answers: Answers; platform: Platform }) => void]
  >([
    [
      'answers.name',
      'an upper-case name',
      ({ answers }) => {
        answers.name = 'Fraud';
      },
    ],
    [
      'answers.name',
      'a name too long for its host or namespace',
      ({ answers, platform }) => {
        answers.name = 'a'.repeat(30);
        platform.patterns.namespace = `${'x'.repeat(40)}-{name}`;
      },
    ],
    [
      'answers.owner',
      'an owner without a grant',
      ({ answers }) => {
        answers.owner = 'group:default/risk';
      },
    ],
    [
      'answers.environments',
      'an environment the platform lacks',
      ({ answers }) => {
        answers.environments = ['stage'];
        answers.size = 'small';
      },
    ],
    [
      'answers.size',
      'a size the platform lacks',
      ({ answers }) => {
        answers.size = 'huge';
      },
    ],
    [
      'answers.size.prod',
      'an environment without a size',
      ({ answers }) => {
        answers.size = { dev: 'small' };
      },
    ],
    [
      'answers.size',
      'a size named like a method of objects',
      ({ answers }) => {
        answers.size = 'constructor';
      },
    ],
    [
      'answers.advanced.release',
      'a release the platform does not offer',
      ({ answers }) => {
        answers.advanced = { release: '1.0.0' };
      },
    ],
    [
      'answers.advanced.imageTag',
      'an image nobody declared',
      ({ answers }) => {
        answers.advanced = { imageTag: 'latest' };
      },
    ],
    [
      'answers.advanced.keyPrefix',
      "another owner's secrets",
      ({ answers }) => {
        answers.advanced = { keyPrefix: 'fraudulent' };
      },
    ],
    [
      'answers.advanced.identity',
      "another owner's identity",
      ({ answers, platform }) => {
        platform.grants['group:default/fraud'].identities = ['id-fraud'];
        answers.advanced = { identity: 'id-risk' };
      },
    ],
    [
      'answers.advanced.identity',
      'an identity where none is granted',
      ({ answers, platform }) => {
        const grants = { '*': { keyPrefix: '{owner}' } };
        Object.assign(platform, { grants });
        answers.advanced = { identity: 'id-risk' };
      },
    ],
    [
      'platform.layers.authentication.use',
      'a public route without a login',
      ({ platform }) => {
        platform.layers.authentication = { use: 'none' };
      },
    ],
    [
      'platform.layers.route.use',
      'a layer that does not exist',
      ({ platform }) => {
        platform.layers.route = { use: 'no-such-route' };
      },
    ],
    [
      'platform.layers.route.entryPoints',
      'a setting of the wrong type',
      ({ platform }) => {
        platform.layers.route = { use: 'traefik', entryPoints: 'web' };
      },
    ],
    [
      'platform.layers.database.host',
      'a constant missing for one environment',
      ({ platform }) => {
        platform.layers.database = {
          ...platform.layers.database,
          use: 'external-postgresql',
          host: { dev: 'pg.example.com' },
        };
      },
    ],
    [
      'platform.layers.artifactStore.container',
      'a container too short for Azure',
      ({ answers }) => {
        answers.name = 'ab';
      },
    ],
    [
      'platform.patterns.namespace',
      'a pattern with an unknown variable',
      ({ platform }) => {
        platform.patterns.namespace = '{team}';
      },
    ],
  ])('names the field %s for %s', (field, _, change) => {
    expect(problemsOf(change).map(problem => problem.field)).toContain(field);
  });

  it('refuses a fact that cannot be one, with the command that prints it', () => {
    const problems = problemsOf(keep, {
      facts: { ...completeFacts, dev: { identity: { clientId: 'TODO' } } },
    });
    expect(problems).toEqual([
      {
        field: 'facts.dev.identity.clientId',
        message: expect.stringContaining('az identity show'),
      },
    ]);
  });

  it('refuses names that another server uses, but not its own', () => {
    const { environments, entityRef } = resolve(example('aks-production'));
    const { claims } = environments[1];
    const taken = (ref: string) =>
      problemsOf(keep, { knownServers: [{ entityRef: ref, claims }] });
    expect(taken('component:default/other')).toHaveLength(claims.length);
    expect(taken(entityRef)).toEqual([]);
  });

  it('claims host, namespace, databases, container and secret keys', () => {
    const [{ claims }] = resolve(example('aks-production')).environments;
    expect([...new Set(claims.map(claim => claim.split(':')[0]))]).toEqual([
      'container',
      'database',
      'host',
      'instance',
      'namespace',
      'role',
      'secret',
    ]);
  });

  it('finds databases of two servers that fall together', () => {
    const one = resolve({
      ...example('aks-production'),
      answers: { ...example('aks-production').answers, name: 'fraud-auth' },
    });
    const problems = problemsOf(keep, {
      knownServers: [
        { entityRef: one.entityRef, claims: one.environments[0].claims },
      ],
    });
    expect(problems.map(({ message }) => message).join()).toContain(
      'mlflow_fraud_auth',
    );
  });

  describe('for a deployment that exists', () => {
    const { environments, answers } = resolve(example('aks-production'));
    const previous = {
      generator: { name: 'x', version: '1' },
      answers,
      names: Object.fromEntries(
        environments.map(({ name, names }) => [name, names]),
      ),
      files: {},
    };

    it('accepts the same names', () => {
      expect(problemsOf(keep, { previous })).toEqual([]);
    });

    it.each<[string, (platform: Platform) => void]>([
      [
        'namespace',
        platform => {
          platform.patterns.namespace = 'x-{name}-{environment}';
        },
      ],
      [
        'database.name',
        platform => {
          platform.layers.database = {
            ...platform.layers.database,
            use: 'external-postgresql',
            name: 'x_{name}',
          };
        },
      ],
      [
        'artifactStore.account',
        platform => {
          platform.layers.artifactStore = {
            ...platform.layers.artifactStore,
            use: 'azure-blob',
            account: { dev: 'elsewheredev', prod: 'elsewhere' },
          };
        },
      ],
      [
        'product',
        platform => {
          platform.products = [
            {
              ...platform.products[0],
              id: 'official-mlflow',
              releases: ['0.1.1'],
            },
          ];
        },
      ],
    ])('refuses another %s until there is a migration plan', (name, change) => {
      const found = problemsOf(({ platform }) => change(platform), {
        previous,
      });
      expect(found[0].field).toBe('answers.migration.plan');
      expect(found[0].message).toContain(name);
      expect(
        problemsOf(
          inputs => {
            change(inputs.platform);
            inputs.answers.migration = {
              plan: 'dump, restore, compare, switch',
            };
          },
          { previous },
        ),
      ).toEqual([]);
    });
  });

  it('reports everything that is wrong at once', () => {
    const fields = problemsOf(({ answers, platform }) => {
      answers.owner = 'group:default/risk';
      platform.layers.route = { use: 'no-such-route' };
    }).map(({ field }) => field);
    expect(fields).toEqual(['platform.layers.route.use', 'answers.owner']);
  });
});
