import { mockServices } from '@backstage/backend-test-utils';
import { ScmIntegrations } from '@backstage/integration';
import type { Platform } from '@mlflow-portal/layered-deployment';
import { repositoryOf } from './repositoryOf';

const integrations = ScmIntegrations.fromConfig(
  mockServices.rootConfig({
    data: {
      integrations: {
        gitea: [
          {
            host: 'tools.example.com',
            baseUrl: 'https://tools.example.com/git/',
          },
        ],
      },
    },
  }),
);

function repositoryAt(url: string) {
  const platform = { name: 'aks-weu', repository: { url } } as Platform;
  return repositoryOf(platform, integrations);
}

describe('repositoryOf', () => {
  it('takes host, owner and repository out of an address', () => {
    expect(repositoryAt('http://127.0.0.1:3300/ml/deployments.git')).toEqual({
      reference: { host: '127.0.0.1:3300', owner: 'ml', repo: 'deployments' },
      repoUrl: '127.0.0.1:3300?owner=ml&repo=deployments',
    });
  });

  it('keeps a nested group as the owner', () => {
    const { reference } = repositoryAt(
      'https://git.example.com/ml/platform/deployments',
    );
    expect(reference).toMatchObject({
      owner: 'ml/platform',
      repo: 'deployments',
    });
  });

  it('cuts the path under which the Git host lives', () => {
    expect(
      repositoryAt('https://tools.example.com/git/ml/deployments'),
    ).toEqual({
      reference: {
        host: 'tools.example.com',
        owner: 'ml',
        repo: 'deployments',
      },
      repoUrl: 'tools.example.com?owner=ml&repo=deployments',
    });
  });

  it('keeps an owner that is named like the path of another Git host', () => {
    const { reference } = repositoryAt(
      'https://git.example.com/git/deployments',
    );
    expect(reference).toMatchObject({ owner: 'git', repo: 'deployments' });
  });

  it('names the key when the address has no repository', () => {
    expect(() => repositoryAt('https://git.example.com/')).toThrow(
      'platform.repository.url of "aks-weu" must end in <owner>/<repository>',
    );
  });
});
