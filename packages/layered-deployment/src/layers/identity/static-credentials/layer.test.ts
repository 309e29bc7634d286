import {
  environmentWith,
  problemsWith,
} from '../../../__testUtils__/resolveWith';

const identity = { use: 'static-credentials' };

const stores = {
  s3: [
    { use: 's3', bucket: 'acme-{name}-{environment}', region: 'eu-central-1' },
    ['access-key-id', 'secret-access-key'],
  ],
  gcs: [
    {
      use: 'gcs',
      bucket: 'acme-{name}-{environment}',
      project: 'ml-platform-dev',
      location: 'europe-west3',
    },
    ['service-account'],
  ],
  'azure-blob': [
    { use: 'azure-blob', account: 'mlartifacts', resourceGroup: 'rg-ml' },
    ['account-key'],
  ],
} as const;

describe('keys from the secret store', () => {
  it.each(Object.entries(stores))(
    'are those that %s wants, and nobody generates them',
    (_, [artifactStore, keys]) => {
      const { workload, prerequisites } = environmentWith({
        identity,
        artifactStore: {
          ...artifactStore,
          ...('account' in artifactStore && {
            container: '{name}-{environment}',
          }),
        },
      });
      const names = keys.map(key => `fraud-mlflow-fraud-dev-artifacts-${key}`);
      expect(workload.secrets.flatMap(({ given = [] }) => given)).toEqual(
        names,
      );
      for (const name of names) {
        const step = prerequisites.find(({ id }) => id === `secret-${name}`);
        expect(step?.command).toMatch(/ && read -r/);
        expect(step?.command).not.toContain('openssl');
      }
    },
  );

  it('are refused where nothing reads them', () => {
    expect(
      problemsWith({ identity, artifactStore: { use: 'volume' } }),
    ).toContainEqual(
      expect.stringContaining(
        'identity "static-credentials" does not work with artifactStore "volume"',
      ),
    );
  });
});
