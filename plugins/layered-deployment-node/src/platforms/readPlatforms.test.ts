import { ConfigReader } from '@backstage/config';
import { readPlatforms } from './readPlatforms';

const tryOut = {
  name: 'try-out',
  title: 'Try-out',
  products: [{ id: 'community-mlflow', releases: ['1.11.5'] }],
  repository: { url: 'https://git.example.com/ml/deployments' },
  argocd: { project: 'default' },
  instances: { baseUrl: 'http://localhost:5000' },
  sizes: {
    small: { replicas: 1, workers: 1, requests: {}, limits: {} },
  },
  grants: { '*': { keyPrefix: '{owner}' } },
  environments: {
    sandbox: {
      cluster: 'https://kubernetes.default.svc',
      targetRevision: 'main',
    },
  },
  layers: {
    namespace: { use: 'create' },
    database: { use: 'sqlite-volume' },
    artifactStore: { use: 'volume' },
  },
};

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
    expect(read(tryOut).map(({ name }) => name)).toEqual(['try-out']);
    expect(
      readPlatforms(new ConfigReader({}), { layers: [], products: [] }),
    ).toEqual([]);
  });

  it.each<[string, object]>([
    ['layeredDeployment.platforms[0].title', { title: 1 }],
    [
      'layeredDeployment.platforms[0].products.0.id',
      { products: [{ id: 'x', releases: ['1'] }] },
    ],
    [
      'layeredDeployment.platforms[0].layers.route.use',
      { layers: { ...tryOut.layers, route: { use: 'nginx' } } },
    ],
    [
      'layeredDeployment.platforms[0].layers.database.size',
      {
        layers: {
          ...tryOut.layers,
          database: { use: 'sqlite-volume', size: 'big' },
        },
      },
    ],
  ])('names %s when it is wrong', (key, change) => {
    expect(() => read({ ...tryOut, ...change })).toThrow(key);
  });

  it('refuses two platforms of one name', () => {
    expect(() => read(tryOut, tryOut)).toThrow('"try-out"');
  });
});
