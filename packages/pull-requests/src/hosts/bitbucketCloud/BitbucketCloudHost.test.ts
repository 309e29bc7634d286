import { behaviours } from '../../__testUtils__/behaviours';
import { file, request } from '../../__testUtils__/behaviours/request';
import { FakeBitbucketCloud } from '../../__testUtils__/fakes/bitbucketCloud/FakeBitbucketCloud';
import {
  createBitbucketCloudRepository,
  portalAuthorization,
} from '../../__testUtils__/fakes/bitbucketCloud/reachBitbucketCloud';
import { findOptionalDescription } from '../../__testUtils__/findDescription';

jest.setTimeout(60_000);

describe('BitbucketCloudHost on a stand-in that knows what Bitbucket allows', () => {
  const bitbucket = new FakeBitbucketCloud();
  let apiBaseUrl: string;
  beforeAll(async () => {
    apiBaseUrl = await bitbucket.start(
      findOptionalDescription(
        'BITBUCKET_DESCRIPTION',
        'bitbucket-cloud-openapi3.yml',
      ),
    );
    bitbucket.authorizations.add(portalAuthorization);
  });
  beforeEach(() => {
    bitbucket.meanwhile = () => {};
  });
  afterAll(() => bitbucket.stop());

  const createRepository = (repo: string) =>
    createBitbucketCloudRepository(bitbucket, apiBaseUrl, repo);

  describe.each(Object.entries(behaviours))('%s', (_, group) => {
    it.each(Object.entries(group))('%s', async (name, behaviour) => {
      expect.hasAssertions();
      const repo = name.replace(/\W+/g, '-').slice(0, 90);
      await behaviour(createRepository(repo).stage);
    });
  });

  it('leaves the commit of a person who is faster by a moment', async () => {
    const { stage, people } = createRepository('overtaken');
    await stage.submit([file('a.yaml', '1\n')]);
    bitbucket.meanwhile = (method, path) => {
      if (method === 'POST' && path.endsWith('/src')) {
        bitbucket.meanwhile = () => {};
        people.commit(request.branch, { 'b.yaml': 'by hand\n' });
      }
    };

    await stage.submit([file('a.yaml', '2\n')]);

    expect(await stage.text('a.yaml')).toBe('2\n');
    expect(await stage.text('b.yaml')).toBe('by hand\n');
    expect(await people.messages(request.branch)).toHaveLength(3);
  });

  it('leaves the branch of a person who is faster by a moment', async () => {
    const { stage, people } = createRepository('branched');
    bitbucket.meanwhile = method => {
      if (method === 'POST') {
        bitbucket.meanwhile = () => {};
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

  it('takes a file for a file, whatever its name', async () => {
    const { stage, people } = createRepository('names');
    const names = ['message', 'branch', 'files', 'src/a"b";c.yaml', 'a\u00a0b'];

    await stage.submit(names.map(name => file(name, `${name}\n`)));
    await stage.submit(names.slice(1).map(name => file(name, 'changed\n')));

    const seen = Object.keys(await people.readBranch(request.branch));
    expect(seen.sort()).toEqual(['README.md', ...names.slice(1)].sort());
    expect(await stage.text('files')).toBe('changed\n');
  });

  it('finds where the two parted after the base was merged', async () => {
    const { stage, people, repository } = createRepository('merged-base');
    await stage.submit([file('a.yaml', '1\n')]);
    await people.commit('main', { 'c.yaml': 'c\n' });
    const [branch, base] = [request.branch, 'main'].map(
      name => repository.tip(name)!,
    );
    const merged = new Map([...base.files, ...branch.files]);
    const [first] = repository.commits.keys();
    const add = (...parents: string[]) =>
      repository.addCommit(parents, 'By hand', merged).id;
    const update = add(branch.id, base.id);
    const side = add(first);
    const tip = add(update, side);

    const { mergeBase, commits } = await people.host().compare(base.id, tip);

    expect(mergeBase).toBe(base.id);
    expect(commits.map(({ id }) => id)).toEqual([tip, side, update, branch.id]);
  });

  it('reads a folder, a history and a list to their last page', async () => {
    const { stage, people } = createRepository('large');
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

  it("takes no fork's pull request for its own", async () => {
    const { stage, repository } = createRepository('forked');
    const fork = repository.addPullRequest({
      head: request.branch,
      base: 'main',
      title: 'Theirs',
      body: '',
      draft: false,
    });
    bitbucket.fromForks.add(fork);

    const { pullRequest } = await stage.submit([file('a.yaml', 'a\n')]);

    expect(pullRequest?.number).toBe(2);
    expect(fork.title).toBe('Theirs');
  });

  it('says what to do about a file that Git LFS keeps', async () => {
    const { stage, people } = createRepository('lfs');
    await people.commit('main', { 'model.bin': 'oid sha256:1\n' });
    bitbucket.inLfs.add('model.bin');

    await expect(stage.submit([file('model.bin', 'a')])).rejects.toThrow(
      /^model\.bin is kept in Git LFS, .* Generate the file elsewhere/,
    );
    await stage.submit([file('a.yaml', 'a\n')]);
    expect(await stage.text('a.yaml')).toBe('a\n');
  });

  it('never sends what the description does not allow', () => {
    expect(bitbucket.violations).toEqual([]);
  });
});
