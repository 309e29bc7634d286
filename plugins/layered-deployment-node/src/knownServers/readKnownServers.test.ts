import { mockCredentials } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import type { Platform } from '@mlflow-portal/layered-deployment';
import { readKnownServers } from './readKnownServers';

const platforms = ['deployments', 'sandboxes'].map(name => ({
  repository: {
    url: `https://git.example.com/ml/${name}`,
    baseBranch: 'main',
  } as Platform['repository'],
}));

function server(name: string, location?: string) {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: {
      name,
      namespace: 'default',
      annotations: {
        'layered-deployment/claims': `instance:${name}-dev  instance:${name}`,
        ...(location && { 'backstage.io/managed-by-location': location }),
      },
    },
  };
}

async function known(...entities: ReturnType<typeof server>[]) {
  return readKnownServers(
    catalogServiceMock({ entities }),
    mockCredentials.service(),
    platforms,
  );
}

describe('readKnownServers', () => {
  it('reads the names of the servers in the repositories of all platforms', async () => {
    const file = 'src/branch/main/deploy/catalog-info.yaml';
    expect(
      await known(
        server('risk', `url:https://git.example.com/ml/deployments/${file}`),
        server('growth', `url:https://git.example.com/ml/sandboxes/${file}`),
      ),
    ).toEqual([
      {
        entityRef: 'component:default/risk',
        claims: ['instance:risk-dev', 'instance:risk'],
      },
      {
        entityRef: 'component:default/growth',
        claims: ['instance:growth-dev', 'instance:growth'],
      },
    ]);
  });

  it.each([
    [
      'another repository',
      'url:https://git.example.com/growth/x/src/branch/main/catalog-info.yaml',
    ],
    [
      'a branch that nobody reviewed',
      'url:https://git.example.com/ml/deployments/src/branch/mine/catalog-info.yaml',
    ],
    ['nowhere', undefined],
  ])('lets no claim from %s block a name', async (_, location) => {
    expect(await known(server('growth', location))).toEqual([]);
  });
});
