import { upstreamValues } from '../../../__testUtils__/editBundle';
import { exampleWith } from '../../../__testUtils__/exampleWith';
import { objectingRules } from '../../../__testUtils__/findings';
import { render } from '../../../render';
import { offeredProductSchema } from '../../../platformSettings';
import { mlflowCharts, serversOf } from '.';

const monitored = { monitoring: { use: 'prometheus-operator' } };

/** The same platform, deploying by one of the charts. */
function bundleBy(id: string, release: string) {
  return render(
    exampleWith({
      layers: monitored,
      platform: platform => {
        platform.products = [
          offeredProductSchema.parse({ id, releases: [release] }),
        ];
      },
    }),
  );
}

const community = bundleBy('community-mlflow', '1.11.5');
const official = bundleBy('official-mlflow', '0.1.1');

const prod = (bundle: typeof community) => serversOf(bundle)[1].server;

describe('what values say about a server', () => {
  it('is read of every chart', () => {
    expect(
      [community, official].map(({ deployment }) => deployment.product.id),
    ).toEqual(mlflowCharts);
  });

  it.each([
    'image',
    'migrationImages',
    'envFromSecrets',
    'appName',
    'workers',
    'replicas',
    'strategy',
    'database',
    'proxied',
    'podLabels',
    'keepsToken',
    'showsMetrics',
    'sendsUsageData',
  ] as const)('is the same for every chart: %s', field => {
    expect(prod(official)[field]).toEqual(prod(community)[field]);
  });

  it('names the Secrets and keys that the database needs', () => {
    const keysOf = (bundle: typeof community) =>
      prod(bundle).readSecrets.flatMap(({ name, keys }) =>
        keys.map(key => `${name}/${key}`),
      );
    expect(keysOf(official)).toEqual(keysOf(community));
    expect(keysOf(official)).toHaveLength(2);
  });

  it('holds the variables that the layers ask for', () => {
    expect(prod(official).variables).toMatchObject(prod(community).variables);
  });
});

describe('the chart of MLflow itself', () => {
  it('obeys the rules', () => {
    expect(objectingRules(official)).toEqual([]);
  });

  it.each([
    ['image-is-pinned', { image: { tag: 'latest' } }],
    ['migration-image-is-server-image', { image: { tag: 'v3.15.1-full' } }],
    [
      'no-two-schema-versions',
      { deploymentStrategy: { type: 'RollingUpdate' } },
    ],
    [
      'production-needs-postgresql',
      { mlflow: { backendStoreUri: 'sqlite:////x' } },
    ],
    ['artifacts-are-proxied', { mlflow: { defaultArtifactRoot: 'wasbs://x' } }],
    ['allowed-hosts-are-complete', { env: [] }],
    ['secret-changes-restart-pods', { podAnnotations: null }],
    ['workload-identity-is-complete', { podLabels: null }],
    [
      'server-keeps-no-token',
      { serviceAccount: { automountServiceAccountToken: true } },
    ],
    ['one-owner-per-object', { networkPolicy: { enabled: true } }],
    ['route-needs-a-login', { server: { value_options: { app_name: null } } }],
    ['resources-are-set', { resources: { limits: { memory: null } } }],
    ['scraper-is-let-in', { metrics: { enabled: false } }],
    ['server-gets-time-to-start', { probes: { startup: { enabled: false } } }],
  ])('is held to %s', (rule, values) => {
    expect(objectingRules(upstreamValues(official, values))).toContain(rule);
  });
});
