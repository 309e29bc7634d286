import { ConfigReader } from '@backstage/config';
import { ScmIntegrations } from '@backstage/integration';
import { createPullRequestHost } from './createPullRequestHost';

const integrations = ScmIntegrations.fromConfig(
  new ConfigReader({
    integrations: {
      gitea: [
        { host: 'git.example.com', baseUrl: 'https://git.example.com/git/' },
      ],
      gerrit: [
        {
          host: 'gerrit.example.com',
          gitilesBaseUrl: 'https://gerrit.example.com/gitiles',
        },
      ],
    },
  }),
);
const create = (host: string, owner?: string) =>
  createPullRequestHost({
    integrations,
    repository: { host, owner, repo: 'deployments' },
  });

describe('createPullRequestHost', () => {
  it('knows where the repository is', () => {
    const host = create('git.example.com', 'ml');

    expect(host.repositoryUrl).toBe(
      'https://git.example.com/git/ml/deployments',
    );
    expect(host.getContentsUrl('release/1')).toBe(
      'https://git.example.com/git/ml/deployments/src/branch/release/1/',
    );
  });

  it.each([
    ['unknown.example.com', 'ml', /Add it below integrations in app-config/],
    [
      'gerrit.example.com',
      'ml',
      /of type gerrit, supported are azure, bitbucketCloud,/,
    ],
    ['git.example.com', undefined, /named by host, owner and repo/],
  ])('says what to do about %s (owner %s)', (host, owner, message) => {
    expect(() => create(host, owner)).toThrow(message);
  });
});
