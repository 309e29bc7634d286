import { mockServices } from '@backstage/backend-test-utils';
import { ScmIntegrations } from '@backstage/integration';
import { Platform } from '@mlflow-portal/layered-deployment';
import { repositoryOf } from './repositoryOf';

const integrations = ScmIntegrations.fromConfig(
  mockServices.rootConfig({
    data: {
      integrations: {
        azure: [
          { host: 'dev.azure.com' },
          { host: 'company.visualstudio.com' },
          { host: 'tfs.example.com' },
        ],
        bitbucketCloud: [{ username: 'portal', appPassword: 'password' }],
        bitbucketServer: [
          {
            host: 'bitbucket.example.com',
            apiBaseUrl: 'https://bitbucket.example.com/code/rest/api/1.0',
          },
        ],
        gitlab: [
          {
            host: 'gitlab.example.com',
            baseUrl: 'https://gitlab.example.com/lab',
            apiBaseUrl: 'https://gitlab.example.com/lab/api/v4',
          },
        ],
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

  it.each([
    [
      'https://dev.azure.com/company/My%20Models/_git/deployments',
      'dev.azure.com?organization=company&project=My+Models&repo=deployments',
    ],
    [
      'https://company.visualstudio.com/ml/_git/deployments',
      'company.visualstudio.com?project=ml&repo=deployments',
    ],
    [
      'https://tfs.example.com/tfs/Default/ml/_git/deployments',
      'tfs.example.com?organization=tfs%2FDefault&project=ml&repo=deployments',
    ],
    [
      'https://bitbucket.org/ml/deployments',
      'bitbucket.org?workspace=ml&repo=deployments',
    ],
    [
      'https://bitbucket.example.com/code/projects/ML/repos/deployments',
      'bitbucket.example.com?project=ML&repo=deployments',
    ],
    [
      'https://gitlab.example.com/lab/ml/platform/deployments',
      'gitlab.example.com?owner=ml%2Fplatform&repo=deployments',
    ],
    [
      'https://github.com/ml/deployments',
      'github.com?owner=ml&repo=deployments',
    ],
  ])('reads %s as its host writes it', (url, repoUrl) => {
    expect(repositoryAt(url).repoUrl).toBe(repoUrl);
  });

  it('says what the addresses of a host look like', () => {
    expect(() => repositoryAt('https://dev.azure.com/company/ml')).toThrow(
      'platform.repository.url of "aks-weu" must end in <organization>/<project>/_git/<repository>',
    );
  });

  it('names the key when the address has no repository', () => {
    expect(() => repositoryAt('https://git.example.com/')).toThrow(
      'platform.repository.url of "aks-weu" must end in <owner>/<repository>',
    );
  });
});
