import { ConfigReader } from '@backstage/config';
import { tryOut } from '../__testUtils__/tryOut';
import { readPlatforms } from './readPlatforms';

const [product] = tryOut.products;

function read(...platforms: object[]) {
  return readPlatforms(
    new ConfigReader({
      layeredDeployment: { platforms: JSON.parse(JSON.stringify(platforms)) },
    }),
    { layers: [], products: [] },
  );
}

describe('readPlatforms', () => {
  it('reads what the configuration describes', () => {
    const { platforms, broken } = read(tryOut);
    expect(platforms.map(({ name }) => name)).toEqual(['try-out']);
    expect(broken).toEqual([]);
    expect(
      readPlatforms(new ConfigReader({}), { layers: [], products: [] }),
    ).toEqual({ platforms: [], broken: [] });
  });

  it.each([
    [undefined, undefined, 'portal'],
    [undefined, 'requester', 'requester'],
    [true, 'portal', 'requester'],
  ])(
    'with scaffolder.requireScmUserCredentials %s and repository.author %s the author is the %s',
    (requireScmUserCredentials, author, expected) => {
      const repository = { ...tryOut.repository, author };
      const { platforms } = readPlatforms(
        new ConfigReader(
          JSON.parse(
            JSON.stringify({
              scaffolder: { requireScmUserCredentials },
              layeredDeployment: { platforms: [{ ...tryOut, repository }] },
            }),
          ),
        ),
        { layers: [], products: [] },
      );
      expect(platforms[0].repository.author).toBe(expected);
    },
  );

  it.each<[string, string, object]>([
    ['title', 'must be text', { title: 1 }],
    [
      'products.0.id',
      '"community-mlflow"',
      {
        products: [{ id: 'x', releases: ['1'] }],
      },
    ],
    [
      'layers.route.use',
      '"traefik"',
      { layers: { ...tryOut.layers, route: { use: 'no-such-route' } } },
    ],
    [
      'layers.database.size',
      '"10Gi"',
      {
        layers: {
          ...tryOut.layers,
          database: { use: 'sqlite-volume', size: 'big' },
        },
      },
    ],
    [
      'images.mirror',
      'without a scheme',
      { images: { mirror: 'https://registry.example.com' } },
    ],
    [
      'labels.app.kubernetes.io/name',
      'domain of your own',
      { labels: { 'app.kubernetes.io/name': 'x' } },
    ],
    [
      'scheduling.tolerations.0.value',
      'remove one',
      {
        scheduling: {
          tolerations: [{ key: 'a', operator: 'Exists', value: 'x' }],
        },
      },
    ],
    [
      'products.0.serverOptions.MLFLOW_SERVER_ALLOWED_HOSTS',
      'route layer',
      {
        products: [
          { ...product, serverOptions: { MLFLOW_SERVER_ALLOWED_HOSTS: '*' } },
        ],
      },
    ],
    [
      'products.0.chart.path',
      '{release}',
      { products: [{ ...product, chart: { kind: 'copy', path: 'charts' } }] },
    ],
    [
      'argocd.project',
      '{deployment}',
      { argocd: { project: 'ml', ownProject: {} } },
    ],
    [
      'environments.sandbox.cluster',
      'must be an address',
      {
        environments: {
          sandbox: { cluster: 'in-cluster', targetRevision: 'main' },
        },
      },
    ],
    [
      'layers.namespace.hostPath',
      'storage class',
      {
        layers: {
          ...tryOut.layers,
          namespace: { use: 'create', hostPath: '/' },
        },
      },
    ],
  ])('names %s and the cure, and keeps the others', (path, cure, change) => {
    const other = { ...tryOut, name: 'other' };
    const { platforms, broken } = read(other, { ...tryOut, ...change });
    expect(platforms.map(({ name }) => name)).toEqual(['other']);
    expect(broken.map(({ name }) => name)).toEqual(['try-out']);
    expect(broken[0].problems).toContainEqual({
      field: `layeredDeployment.platforms[1].${path}`,
      message: expect.stringContaining(cure),
    });
  });

  it('takes neither of two platforms of one name', () => {
    const { platforms, broken } = read(tryOut, tryOut, {
      ...tryOut,
      name: 'other',
    });
    expect(platforms.map(({ name }) => name)).toEqual(['other']);
    expect(broken.map(({ problems }) => problems[0].field)).toEqual([
      'layeredDeployment.platforms[0].name',
      'layeredDeployment.platforms[1].name',
    ]);
  });

  it('says so when not even the name can be read', () => {
    const { broken } = read({ ...tryOut, name: 7 });
    expect(broken).toEqual([
      {
        name: undefined,
        problems: [
          expect.objectContaining({
            field: 'layeredDeployment.platforms[0].name',
          }),
        ],
      },
    ]);
  });
});
