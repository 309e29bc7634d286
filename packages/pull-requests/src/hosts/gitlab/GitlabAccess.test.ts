import { getGitLabFileFetchUrl } from '@backstage/integration';
import { FakeGitlab } from '../../__testUtils__/fakes/gitlab/FakeGitlab';
import { FakeRepository } from '../../__testUtils__/fakes/FakeRepository';
import {
  createGitlabProject,
  gitlabIntegrations,
  reachGitlab,
} from '../../__testUtils__/fakes/gitlab/reachGitlab';
import { RepositoryReference } from '../../PullRequestHost';

describe('addresses and rights on a stand-in for GitLab', () => {
  const gitlab = new FakeGitlab();
  let apiBaseUrl: string;
  beforeAll(async () => {
    apiBaseUrl = await gitlab.start();
    gitlab.tokens.add('portal').add('person');
  });
  afterAll(() => gitlab.stop());

  const reach = (repository: Partial<RepositoryReference>) =>
    reachGitlab(gitlabIntegrations(apiBaseUrl), repository);
  const createProject = (repo: string) =>
    createGitlabProject(gitlab, gitlabIntegrations(apiBaseUrl), repo);

  it('reaches a project by its id', async () => {
    gitlab.projects.set('4711', new FakeRepository());
    const host = reach({ repo: 'moved', project: '4711' });

    expect(await host.findBranch('main')).toBeDefined();
    expect(await host.findBranch('other')).toBeUndefined();
  });

  it("uses a person's own token instead of the portal's", async () => {
    createProject('deployments');
    const wrong = gitlabIntegrations(apiBaseUrl, 'wrong');

    await expect(
      reachGitlab(wrong, {}).findBranch('main'),
    ).rejects.toMatchObject({
      name: 'AuthenticationError',
      message: expect.stringMatching(/the credentials were refused/),
    });
    expect(
      await reachGitlab(wrong, {}, { token: 'person' }).findBranch('main'),
    ).toBeDefined();
  });

  it('knows where the files are for a browser and for the catalog', async () => {
    const url = reach({}).getContentsUrl('release/1');

    expect(url).toBe(
      'https://gitlab.example.com/git/ml/platform/deployments/-/blob/release%2F1/',
    );
    const { config } = gitlabIntegrations(apiBaseUrl).gitlab.byUrl(url)!;
    expect(await getGitLabFileFetchUrl(`${url}catalog-info.yaml`, config)).toBe(
      'https://gitlab.example.com/git/api/v4/projects/ml%2Fplatform%2Fdeployments/repository/files/catalog-info.yaml/raw?ref=release%2F1',
    );
  });

  it('asks for the group', () => {
    expect(() => reach({ owner: undefined })).toThrow(
      /named by host, owner and repo, as in .*owner=group\/subgroup/,
    );
  });

  it.each([
    [400, {}, 'ConflictError', /did not accept it/],
    [401, {}, 'AuthenticationError', /credentials were refused/],
    [403, {}, 'NotAllowedError', /Give it write access/],
    [404, {}, 'NotFoundError', /Check owner and repository/],
    [409, {}, 'ConflictError', /Run again/],
    [422, {}, 'ConflictError', /did not accept it/],
    [429, { 'retry-after': '30' }, 'ServiceUnavailableError', /in 30 seconds/],
    [502, {}, 'ServiceUnavailableError', /status 502/],
  ])(
    'says what %i %j means, and asks once',
    async (status, headers, name, message) => {
      createProject('refusing');
      let calls = 0;
      gitlab.meanwhile = method => {
        if (method !== 'POST') {
          return;
        }
        calls += 1;
        throw Object.assign(new Error('internals'), { status, headers });
      };

      const error = await reachGitlab(
        gitlabIntegrations(apiBaseUrl),
        { repo: 'refusing' },
        { patienceMs: 0 },
      )
        .commitChanges({
          branch: 'deploy/fraud',
          startFrom: 'main',
          message: 'Deploy fraud',
          changes: [
            {
              operation: 'create',
              path: 'a.yaml',
              content: Buffer.from('a\n'),
              executable: false,
            },
          ],
        })
        .catch(thrown => thrown);

      expect(error).toMatchObject({
        name,
        message: expect.stringMatching(message),
      });
      expect(error.message).not.toContain('internals');
      expect(calls).toBe(1);
    },
  );

  it('says that GitLab cannot be reached', async () => {
    const host = reachGitlab(gitlabIntegrations('http://127.0.0.1:9'), {});

    await expect(host.findBranch('main')).rejects.toThrow(/cannot be reached/);
  });
});
