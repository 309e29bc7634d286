import { behaviours } from '../../__testUtils__/behaviours';
import { file, request } from '../../__testUtils__/behaviours/request';
import { FakeGitlab } from '../../__testUtils__/fakes/gitlab/FakeGitlab';
import {
  createGitlabProject,
  gitlabIntegrations,
  reachGitlab,
} from '../../__testUtils__/fakes/gitlab/reachGitlab';
import { createOrUpdatePullRequest } from '../../createOrUpdatePullRequest';

jest.setTimeout(60_000);

describe('GitlabHost on a stand-in that takes what GitLab documents', () => {
  const gitlab = new FakeGitlab();
  let apiBaseUrl: string;
  beforeAll(async () => {
    apiBaseUrl = await gitlab.start();
    gitlab.tokens.add('portal');
  });
  beforeEach(() => {
    gitlab.meanwhile = () => {};
    gitlab.unanswered = () => false;
  });
  afterAll(() => gitlab.stop());

  const createProject = (repo: string) =>
    createGitlabProject(gitlab, gitlabIntegrations(apiBaseUrl), repo);

  describe.each(Object.entries(behaviours))('%s', (_, group) => {
    it.each(Object.entries(group))('%s', async (name, behaviour) => {
      expect.hasAssertions();
      const repo = name.replace(/\W+/g, '-').slice(0, 90);
      await behaviour(createProject(repo).stage);
    });
  });

  describe('a person who is faster by a moment', () => {
    /** A person commits between our last look at the branch and our commit. */
    async function overtaken(
      repo: string,
      byHand: Record<string, string | undefined>,
    ) {
      const { stage, people } = createProject(repo);
      await stage.submit([file('a.yaml', '1\n')]);
      gitlab.meanwhile = (method, path) => {
        if (method === 'POST' && path.endsWith('/repository/commits')) {
          gitlab.meanwhile = () => {};
          people.commit(request.branch, byHand);
        }
      };
      const result = await stage.submit([
        file('a.yaml', '2\n'),
        file('new.yaml', 'new\n'),
      ]);
      return { ...result, stage };
    }

    it('keeps the file we were about to change', async () => {
      const { kept, stage } = await overtaken('edited', {
        'a.yaml': 'by hand\n',
      });

      expect(kept).toEqual([{ path: 'a.yaml', reason: 'edited' }]);
      expect(await stage.text('a.yaml')).toBe('by hand\n');
      expect(await stage.text('new.yaml')).toBe('new\n');
    });

    it('keeps a file deleted that we were about to change', async () => {
      const { kept, stage } = await overtaken('deleted', {
        'a.yaml': undefined,
      });

      expect(kept).toEqual([{ path: 'a.yaml', reason: 'deleted' }]);
      expect(await stage.text('a.yaml')).toBeUndefined();
    });

    it('keeps the file we were about to make', async () => {
      const { kept, stage } = await overtaken('made', {
        'new.yaml': 'by hand\n',
      });

      expect(kept).toEqual([{ path: 'new.yaml', reason: 'edited' }]);
      expect(await stage.text('new.yaml')).toBe('by hand\n');
      expect(await stage.text('a.yaml')).toBe('2\n');
    });

    it('keeps the branch we were about to make', async () => {
      const { stage, people } = createProject('branched');
      gitlab.meanwhile = method => {
        if (method === 'POST') {
          gitlab.meanwhile = () => {};
          people.commit(
            request.branch,
            { 'b.yaml': 'by hand\n' },
            { startFrom: 'main' },
          );
        }
      };

      await stage.submit([file('a.yaml', '1\n')]);

      expect(await stage.text('b.yaml')).toBe('by hand\n');
      expect(await people.messages(request.branch)).toHaveLength(2);
    });
  });

  it('reads a folder, a history and a list to their last page', async () => {
    const { stage, people } = createProject('large');
    const many = Array.from({ length: 230 }, (_, n) => `many/${n}.yaml`);
    await people.commit(
      'main',
      Object.fromEntries(many.map(path => [path, 'as it was\n'])),
    );
    await stage.submit([file('a.yaml', 'a\n')]);
    for (let n = 0; n < 205; n++) {
      await people.commit(request.branch, { 'b.yaml': `${n}\n` });
    }

    const { kept } = await stage.submit([
      file('a.yaml', 'A\n'),
      ...many.map(path => file(path, 'as it was\n')),
    ]);

    expect(kept).toEqual([]);
    expect(await stage.text('a.yaml')).toBe('A\n');
  });

  it('has the branch go with a merge, and starts again after it', async () => {
    const { stage, people } = createProject('squashed');
    const merged = await stage.submit([file('a.yaml', '1\n')]);
    await people.merge(merged.pullRequest!.number, { method: 'squash' });

    const { pullRequest } = await stage.submit([file('a.yaml', '2\n')]);

    expect(pullRequest).toMatchObject({ number: 2, state: 'open' });
    expect(await stage.text('a.yaml')).toBe('2\n');
  });

  it('asks for the history of no file where a branch is new', async () => {
    const { stage, people } = createProject('updates');
    const names = Array.from({ length: 40 }, (_, n) => `many/${n}.yaml`);
    await people.commit(
      'main',
      Object.fromEntries(names.map(path => [path, 'old\n'])),
    );
    const calls: string[] = [];
    gitlab.meanwhile = (method, path) => calls.push(`${method} ${path}`);

    await stage.submit(names.map(path => file(path, 'new\n')));

    expect(calls.filter(call => call.startsWith('HEAD'))).toEqual([]);
    expect(calls.length).toBeLessThan(20);
    expect(await stage.text('many/39.yaml')).toBe('new\n');
  });

  it("takes no fork's merge request for its own", async () => {
    const { stage, repository } = createProject('forked');
    const fork = repository.addPullRequest({
      head: request.branch,
      base: 'main',
      title: 'Theirs',
      body: '',
      draft: false,
    });
    gitlab.fromForks.add(fork);

    const { pullRequest } = await stage.submit([file('a.yaml', 'a\n')]);

    expect(pullRequest?.number).toBe(2);
    expect(fork.title).toBe('Theirs');
  });

  it.each(['Draft: ', '[Draft] ', '(draft)', 'DRAFT: [draft] '])(
    'knows a draft by %j',
    async prefix => {
      const { stage, people } = createProject('drafts');
      const { pullRequest } = await stage.submit([file('a.yaml', 'a\n')]);
      await people.editPullRequest(pullRequest!.number, {
        title: `${prefix}Theirs`,
      });

      const [found] = await people
        .host()
        .pullRequests.find({ ...request, state: 'open' });

      expect(found).toMatchObject({ title: 'Theirs', draft: true });
    },
  );

  it('has GitLab carry out nothing that is written in a body', async () => {
    const { stage } = createProject('commands');
    const body = 'Why:\n/merge\n/assign @root\n/usr/bin is a path\nthe end';

    await stage.submit([file('a.yaml', 'a\n')], { body });
    const [{ body: seen }] = await stage.open();
    const again = await stage.submit([file('a.yaml', 'a\n')], { body });

    expect(seen).toContain('Why:\n\\/merge\n\\/assign @root\n/usr/bin is');
    expect(again.pullRequest?.body).toContain(body);
    expect((await stage.open())[0].body).toBe(seen);
  });

  it('finds what was done where the answer never came', async () => {
    const { stage, people } = createProject('unanswered');
    const lost: string[] = [];
    gitlab.unanswered = (method, path) => {
      if (method !== 'POST' || lost.includes(path)) {
        return false;
      }
      lost.push(path);
      return true;
    };

    const result = await createOrUpdatePullRequest({
      ...request,
      host: reachGitlab(
        gitlabIntegrations(apiBaseUrl),
        { repo: 'unanswered' },
        { timeoutMs: 300 },
      ),
      files: [file('a.yaml', 'a\n')],
    });

    expect(lost).toHaveLength(2);
    expect(result).toMatchObject({ changed: true, kept: [] });
    expect(await people.messages(request.branch)).toHaveLength(1);
    expect(await stage.open()).toHaveLength(1);
  });

  it('never sends what the documentation does not list', () => {
    expect(gitlab.violations).toEqual([]);
  });
});
