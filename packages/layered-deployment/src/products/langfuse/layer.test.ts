import { parse } from 'yaml';
import { readExample } from '../../__testUtils__/example';
import { InvalidDeploymentError } from '../../errors';
import { isMap, textAt } from '../../rules/support/yaml';
import { render } from '../../render';
import { resolve } from '../../resolve';

interface Offer {
  products: {
    id: string;
    settings: Record<string, unknown>;
    layers: Record<string, unknown>;
  }[];
}

function platform(): Offer {
  return readExample('langfuse-production', 'platform.yaml') as Offer;
}
const answers = readExample('langfuse-production', 'answers.yaml') as Record<
  string,
  unknown
>;

describe('Langfuse through the layers', () => {
  const deployment = resolve({ platform: platform(), answers });
  const [dev, prod] = deployment.environments;
  const bundle = render(deployment);

  it('is named as Langfuse, beside MLflow servers of the same name', () => {
    expect(dev).toMatchObject({
      instance: 'langfuse-fraud-dev',
      namespace: 'langfuse-fraud-dev',
    });
    expect(deployment.name).toBe('langfuse-fraud');
  });

  it('has one database: it keeps its users in the same', () => {
    for (const { workload, claims, prerequisites } of [dev, prod]) {
      expect(workload.database).not.toHaveProperty('authDatabase');
      expect(claims.filter(claim => claim.startsWith('database:'))).toEqual([
        expect.stringMatching(/\/langfuse_fraud$/),
      ]);
      expect(
        prerequisites.find(({ id }) => id === 'database')?.title,
      ).toContain('its database langfuse_fraud on pg');
      expect(
        bundle.files.filter(({ content }) => content.includes('fraud_auth')),
      ).toEqual([]);
    }
  });

  it('counts web servers and workers, not processes of MLflow', () => {
    const readme = bundle.files.find(({ path }) => path.endsWith('README.md'));

    expect(readme?.content).toContain('| 2 × web server and worker |');
    expect(readme?.content).not.toMatch(/× \d+ workers/);
  });

  it('sends the route to the web server', () => {
    expect(dev.config.route).toMatchObject({
      host: 'fraud.dev.llm.example.com',
    });
    expect(dev.server).toMatchObject({
      serviceName: 'langfuse-fraud-web',
      servicePort: 3000,
    });
  });

  it('restarts for every Secret that its pods read', () => {
    const { podAnnotations } = dev.workload;
    expect(podAnnotations['secret.reloader.stakater.com/reload']).toBe(
      ['database', 'application', 'administrator', 'clickhouse', 'redis']
        .map(end => `langfuse-fraud-${end}`)
        .join(','),
    );
  });

  it('lets the worker reach every store, and nobody reach the worker', () => {
    const worker = prod.workload.companions.find(
      ({ name }) => name === 'langfuse-fraud-worker',
    );

    expect(worker).toMatchObject({ callsServer: false });
    expect(worker).not.toHaveProperty('ingress');
    expect(worker?.egress).toEqual(
      expect.arrayContaining(prod.workload.egress),
    );
    expect(worker?.egress.map(({ port }) => port)).toEqual(
      expect.arrayContaining([5432, 443, 8443, 9440, 6379]),
    );
  });

  it('asks for an encryption key of 64 hexadecimal characters', () => {
    const request = prod.workload.secrets.find(
      ({ name }) => name === 'langfuse-fraud-application',
    );

    expect(request?.bytes).toEqual({
      'assistants-langfuse-fraud-prod-encryption': 32,
    });
  });

  it('has nobody generate the password of a Redis that exists', () => {
    const request = prod.workload.secrets.find(
      ({ name }) => name === 'langfuse-fraud-redis',
    );

    expect(request?.given).toEqual(['assistants-langfuse-fraud-prod-redis']);
  });

  it('passes every rule', () => {
    expect(
      bundle.findings.filter(({ severity }) => severity === 'error'),
    ).toEqual([]);
  });

  it('is a Langfuse server in the catalog, and nothing of MLflow', () => {
    const file = bundle.files.find(
      ({ path }) => path === bundle.catalogInfoPath,
    );
    const entity: unknown = parse(file?.content ?? '');

    expect(isMap(entity) && textAt(entity, 'spec', 'type')).toBe(
      'langfuse-server',
    );
    expect(bundle.pullRequest.title).toBe('Add Langfuse server fraud');
    // deployment.yaml names this generator, whose name holds the word.
    const named = bundle.files.filter(
      ({ path, content }) =>
        !path.endsWith('/deployment.yaml') && /mlflow/i.test(content),
    );
    expect(named.map(({ path }) => path)).toEqual([]);
  });

  function problemsOf(change: (platform: Offer) => void, product = 'langfuse') {
    const changed = platform();
    change(changed);
    try {
      resolve({ platform: changed, answers: { ...answers, product } });
      return [];
    } catch (error) {
      return error instanceof InvalidDeploymentError ? error.problems : [];
    }
  }

  it.each<[string, string, (platform: Offer) => void]>([
    [
      'MLflow’s own login',
      'platform.products.0.layers.authentication.use',
      ({ products: [offer] }) => {
        offer.layers.authentication = { use: 'mlflow-basic-auth' };
      },
    ],
    [
      'SQLite',
      'platform.products.0.layers.database.use',
      ({ products: [offer] }) => {
        offer.layers.database = { use: 'sqlite-volume' };
      },
    ],
    [
      'a missing ClickHouse',
      'platform.products.0.settings.clickhouseHost',
      ({ products: [offer] }) => {
        delete offer.settings.clickhouseHost;
      },
    ],
  ])('is refused with %s, naming %s', (_, field, change) => {
    expect(problemsOf(change).map(problem => problem.field)).toContain(field);
  });

  it('is deployed only where the platform offers it', () => {
    expect(problemsOf(() => {}, 'official-mlflow')).toEqual([
      {
        field: 'answers.product',
        message:
          'the platform does not offer "official-mlflow": choose among langfuse, community-mlflow',
      },
    ]);
  });

  it('leaves the MLflow of the same platform as it is', () => {
    const { name, environments } = resolve({
      platform: platform(),
      answers: { ...answers, product: 'community-mlflow' },
    });

    expect(name).toBe('mlflow-fraud');
    expect(environments[0].workload.appName).toBe('basic-auth');
  });
});
