import { FakeRepository } from '../../__testUtils__/fakes/FakeRepository';
import { FakeGithub } from '../../__testUtils__/fakes/github/FakeGithub';
import { reachGithub } from '../../__testUtils__/fakes/github/reachGithub';
import { findDescription } from '../../__testUtils__/findDescription';
import { FileChange } from '../../PullRequestHost';

describe('commits on GitHub', () => {
  const github = new FakeGithub();
  let apiBaseUrl: string;
  beforeAll(async () => {
    apiBaseUrl = await github.start(findDescription('GITHUB_DESCRIPTION'));
  });
  afterAll(() => github.stop());

  /** Commits new files, and answers with what was called and came of it. */
  async function commit(contents: Record<string, Buffer | string>) {
    const repository = new FakeRepository();
    github.repositories.set('any', repository);
    const calls: string[] = [];
    github.meanwhile = (method, path) => {
      calls.push(`${method} ${path.replace('/repos/ml/any/git/', '')}`);
    };
    await reachGithub(apiBaseUrl, 'any').commitChanges({
      branch: 'deploy/fraud',
      startFrom: 'main',
      message: 'Deploy fraud',
      changes: Object.entries(contents).map(
        ([path, content]): FileChange => ({
          operation: 'create',
          path,
          content: Buffer.from(content),
          executable: false,
        }),
      ),
    });
    return {
      writes: calls.filter(call => !call.startsWith('GET')),
      files: repository.tip('deploy/fraud')!.files,
    };
  }

  it('send text together with its folders', async () => {
    const { writes, files } = await commit({ 'a.yaml': 'ä\r\n', b: 'b' });

    expect(writes).toEqual(['POST trees', 'POST commits', 'POST refs']);
    expect(files.get('a.yaml')?.content.toString()).toBe('ä\r\n');
  });

  it.each([
    ['bytes that are no text', Buffer.from([0xff, 0xfe])],
    ['a byte that text never has', Buffer.from([0x61, 0, 0x62])],
    ['an empty file', Buffer.alloc(0)],
    ['a large file', Buffer.alloc(1_000_001, 'a')],
  ])('upload %s beforehand', async (_, content) => {
    const { writes, files } = await commit({ a: content });

    expect(writes[0]).toBe('POST blobs');
    expect(files.get('a')?.content.equals(content)).toBe(true);
  });

  it('send many files in parts', async () => {
    const names = [...Array(401).keys()].map(n => `file-${n}`);

    const { writes, files } = await commit(
      Object.fromEntries(names.map(name => [name, name])),
    );

    const trees = writes.filter(call => call === 'POST trees');
    expect(trees).toHaveLength(3);
    expect(files.size).toBe(402);
  });

  it('send much text in parts', async () => {
    const content = 'a'.repeat(600_000);

    const { writes, files } = await commit({ a: content, b: content });

    const trees = writes.filter(call => call === 'POST trees');
    expect(trees).toHaveLength(2);
    expect(files.size).toBe(3);
  });

  it('never send what the description does not allow', () => {
    expect(github.violations).toEqual([]);
  });
});
