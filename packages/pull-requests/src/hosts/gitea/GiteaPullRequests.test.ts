import { createGiteaRepository } from '../../__testUtils__/giteaRepository';
import { RunningGitea, startGitea } from '../../__testUtils__/startGitea';
import { TestRepository } from '../../__testUtils__/TestRepository';

jest.setTimeout(180_000);

describe('pull requests on a real Gitea whose pages hold one each', () => {
  let gitea: RunningGitea;
  let repository: TestRepository;
  beforeAll(async () => {
    gitea = await startGitea({ pageSize: 1 });
    repository = await createGiteaRepository(gitea, 'busy');
    await repository.commit('release/1', { r: 'r\n' }, { startFrom: 'main' });
  });
  afterAll(() => gitea?.stop());

  let files = 0;

  async function open(branch: string, baseBranch = 'main') {
    const { pullRequests } = repository.host();
    return pullRequests.create({
      branch,
      baseBranch,
      title: 'Deploy fraud',
      body: '',
      draft: false,
    });
  }

  async function openAndClose(branch: string, baseBranch = 'main') {
    await repository.commit(
      branch,
      { [`${++files}`]: 'a\n' },
      { startFrom: baseBranch },
    );
    const { number } = await open(branch, baseBranch);
    await repository.closePullRequest(number);
    return number;
  }

  async function makeBusy() {
    for (let count = 0; count < 5; count++) {
      await openAndClose(`other-${++files}`);
    }
  }

  async function find(
    branch: string,
    state: 'open' | 'closed',
    baseBranch = 'main',
  ) {
    const { pullRequests } = repository.host();
    const found = await pullRequests.find({ branch, baseBranch, state });
    return found.map(({ number }) => number);
  }

  it('are found however many others were closed since', async () => {
    const number = await openAndClose('deploy/old', 'release/1');
    await makeBusy();

    expect(await find('deploy/old', 'closed', 'release/1')).toEqual([number]);
    expect(await find('deploy/old', 'closed')).toEqual([]);
    expect(await find('deploy/old', 'open', 'release/1')).toEqual([]);
  });

  it('are found newest first, and apart from the open one', async () => {
    const oldest = await openAndClose('deploy/again');
    const { number: newest } = await open('deploy/again');
    await repository.closePullRequest(newest);
    await makeBusy();
    const { number: opened } = await open('deploy/again');

    const closed = await find('deploy/again', 'closed');

    expect(closed[0]).toBe(newest);
    expect([newest, oldest]).toEqual(expect.arrayContaining(closed));
    expect(await find('deploy/again', 'open')).toEqual([opened]);
  });

  it('are found after their branch was deleted', async () => {
    await repository.commit('deploy/gone', { g: 'g\n' }, { startFrom: 'main' });
    const { number } = await open('deploy/gone');
    await repository.closePullRequest(number, { deleteBranch: true });

    expect(await find('deploy/gone', 'closed')).toEqual([number]);
    expect(await find('deploy/never', 'closed')).toEqual([]);
  });
});
