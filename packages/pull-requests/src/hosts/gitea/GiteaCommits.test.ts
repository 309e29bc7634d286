import { createGiteaRepository } from '../../__testUtils__/giteaRepository';
import { RunningGitea, startGitea } from '../../__testUtils__/startGitea';
import { FileChange } from '../../PullRequestHost';

jest.setTimeout(180_000);

const lines = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight'];
const text = (change: Record<string, string>) =>
  lines.map(line => `${change[line] ?? line}\n`).join('');

describe('commits on a real Gitea', () => {
  let gitea: RunningGitea;
  let repositories = 0;
  beforeAll(async () => {
    gitea = await startGitea();
  });
  afterAll(() => gitea?.stop());

  async function setup(files: Record<string, string>) {
    const repository = await createGiteaRepository(
      gitea,
      `commits-${++repositories}`,
    );
    await repository.commit('main', files);
    const host = repository.host();
    const tip = await host.findBranch('main');
    const entries = await host.readEntries(tip!, Object.keys(files));
    const commit = (changes: FileChange[]) =>
      host.commitChanges({ branch: 'main', message: 'Ours', changes });
    return { repository, entries, commit };
  }

  // The one way is by file, the other is by patch.
  it.each([false, true])(
    'are refused if a file changed elsewhere meanwhile (executable: %s)',
    async executable => {
      const { repository, entries, commit } = await setup({ a: text({}) });
      await repository.commit('main', { a: text({ one: 'by hand' }) });

      await expect(
        commit([
          {
            operation: 'update',
            path: 'a',
            content: Buffer.from(text({ eight: 'by us' })),
            executable,
            previous: entries.get('a'),
          },
        ]),
      ).rejects.toThrow(/run again/i);

      const { a } = await repository.readBranch('main');
      expect(a.content.toString()).toBe(text({ one: 'by hand' }));
    },
  );

  it.each([false, true])(
    'are refused if a file was made meanwhile (executable: %s)',
    async executable => {
      const { repository, commit } = await setup({ a: 'a\n' });
      await repository.commit('main', { b: 'by hand\n' });

      await expect(
        commit([
          {
            operation: 'create',
            path: 'b',
            content: Buffer.from('by us\n'),
            executable,
          },
        ]),
      ).rejects.toThrow(/run again/i);

      const { b } = await repository.readBranch('main');
      expect(b.content.toString()).toBe('by hand\n');
    },
  );

  it('bring text, bytes and modes of many files at once', async () => {
    const { repository, entries, commit } = await setup({
      a: text({}),
      b: 'b\n',
    });
    const many = [...Array(150).keys()].map(
      (n): FileChange => ({
        operation: 'create',
        path: `many/${n}`,
        content: Buffer.from([n, 0, 255 - n]),
        executable: n % 2 === 0,
      }),
    );
    await commit([
      {
        operation: 'update',
        path: 'a',
        content: Buffer.from(text({ one: 'by us' })),
        executable: true,
        previous: entries.get('a'),
      },
      { operation: 'delete', path: 'b', previous: entries.get('b')! },
      ...many,
    ]);

    const seen = await repository.readBranch('main');
    expect(seen.a).toEqual({
      content: Buffer.from(text({ one: 'by us' })),
      executable: true,
    });
    expect(seen).not.toHaveProperty('b');
    expect(seen['many/149']).toEqual({
      content: Buffer.from([149, 0, 106]),
      executable: false,
    });
    expect(Object.keys(seen)).toHaveLength(152);
  });
});
