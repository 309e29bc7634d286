import type { Bundle } from '@mlflow-portal/layered-deployment';
import type { PullRequestHost } from '@mlflow-portal/pull-requests';
import { readExisting } from './readExisting';

const draft = {
  rootPath: 'deploy/mlflow-fraud',
  deployment: { environments: [{ name: 'dev' }, { name: 'prod' }] },
  pullRequest: { branch: 'deploy/mlflow-fraud' },
} as Bundle;

const FACTS = 'deploy/mlflow-fraud/environments/dev/facts.yaml';

function hostWith(
  branches: Record<string, Record<string, string>>,
  options: { isMerged?: boolean } = {},
) {
  const own = { id: 'deploy/mlflow-fraud', parents: ['main'] };
  return {
    compare: async () => ({
      mergeBase: 'main',
      commits: options.isMerged
        ? []
        : [{ ...own, message: 'Add', authorName: 'portal' }],
    }),
    findBranch: async branch => (branches[branch] ? branch : undefined),
    readEntries: async (commit, paths) =>
      new Map(
        [...paths]
          .filter(path => path in branches[commit])
          .map(path => [path, { type: 'file', hash: path }]),
      ),
    readFile: async (commit, path) => Buffer.from(branches[commit][path]),
  } as Partial<PullRequestHost> as PullRequestHost;
}

describe('readExisting', () => {
  it('prefers what people wrote on the branch of the pull request', async () => {
    const host = hostWith({
      main: { [FACTS]: 'identity: { clientId: from-main }' },
      'deploy/mlflow-fraud': { [FACTS]: 'identity: { clientId: on-branch }' },
    });
    await expect(readExisting(host, draft, 'main')).resolves.toEqual({
      facts: { dev: { identity: { clientId: 'on-branch' } } },
      previous: undefined,
    });
  });

  it('reads the base branch when the branch was merged and left behind', async () => {
    const host = hostWith(
      {
        main: { [FACTS]: 'identity: { clientId: from-main }' },
        'deploy/mlflow-fraud': { [FACTS]: 'identity: { clientId: old }' },
      },
      { isMerged: true },
    );
    const { facts } = await readExisting(host, draft, 'main');
    expect(facts.dev.identity.clientId).toBe('from-main');
  });

  it('reads the base branch when there is no pull request', async () => {
    const host = hostWith({
      main: { [FACTS]: 'identity: { clientId: from-main }' },
    });
    const { facts } = await readExisting(host, draft, 'main');
    expect(facts.dev.identity.clientId).toBe('from-main');
  });

  it('knows nothing of an empty repository', async () => {
    await expect(readExisting(hostWith({}), draft, 'main')).resolves.toEqual({
      facts: {},
    });
  });

  it('names the file that a person left broken', async () => {
    const host = hostWith({ main: { [FACTS]: 'identity: {' } });
    await expect(readExisting(host, draft, 'main')).rejects.toThrow(
      `${FACTS}: is not valid YAML`,
    );
  });
});
