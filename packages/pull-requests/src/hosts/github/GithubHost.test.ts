import { once } from 'node:events';
import { createServer } from 'node:http';
import { AddressInfo } from 'node:net';
import { behaviours, createStage } from '../../__testUtils__/behaviours';
import { file, request } from '../../__testUtils__/behaviours/request';
import { FakeRepository } from '../../__testUtils__/fakes/FakeRepository';
import { FakeGithub } from '../../__testUtils__/fakes/github/FakeGithub';
import { reachGithub } from '../../__testUtils__/fakes/github/reachGithub';
import { withPeople } from '../../__testUtils__/fakes/people';
import { findDescription } from '../../__testUtils__/findDescription';

jest.setTimeout(60_000);

describe('GithubHost on a stand-in that knows what GitHub allows', () => {
  const github = new FakeGithub();
  let apiBaseUrl: string;
  beforeAll(async () => {
    apiBaseUrl = await github.start(findDescription('GITHUB_DESCRIPTION'));
  });
  afterAll(() => github.stop());

  function createRepository(repo: string) {
    const repository = new FakeRepository();
    github.repositories.set(repo, repository);
    github.meanwhile = () => {};
    return withPeople(repository, signal =>
      reachGithub(apiBaseUrl, repo, { signal, patienceMs: 0 }),
    );
  }

  describe.each(Object.entries(behaviours))('%s', (_, group) => {
    it.each(Object.entries(group))('%s', async (name, behaviour) => {
      expect.hasAssertions();
      const repo = name.replace(/\W+/g, '-').slice(0, 90);
      await behaviour(createStage(createRepository(repo)));
    });
  });

  it('leaves the commit of a person who is faster by a moment', async () => {
    const stage = createStage(createRepository('overtaken'));
    await stage.submit([file('a.yaml', '1\n')]);
    github.meanwhile = method => {
      if (method === 'PATCH') {
        github.meanwhile = () => {};
        stage.repository.commit(request.branch, { 'b.yaml': 'by hand\n' });
      }
    };

    await stage.submit([file('a.yaml', '2\n')]);

    expect(await stage.text('a.yaml')).toBe('2\n');
    expect(await stage.text('b.yaml')).toBe('by hand\n');
    expect(await stage.repository.messages(request.branch)).toHaveLength(3);
  });

  it.each([
    [403, { 'retry-after': '30' }, /Run again in 30 seconds/],
    [403, { 'x-ratelimit-remaining': '0' }, /fewer requests/],
    [403, {}, /Give it write access/],
    [401, {}, /credentials were refused/],
    [500, {}, /status 500/],
  ])('says what %s %j means', async (status, headers, message) => {
    const host = createRepository('refusing').host();
    github.meanwhile = () => {
      throw Object.assign(new Error('internals'), { status, headers });
    };
    await expect(host.findBranch('main')).rejects.toThrow(message);
    await expect(host.findBranch('main')).rejects.not.toThrow('internals');
  });

  it('says that GitHub cannot be reached', async () => {
    const host = reachGithub('http://127.0.0.1:9', 'any');
    await expect(host.findBranch('main')).rejects.toThrow(/cannot be reached/);
  });

  it('gives up in time', async () => {
    const silent = createServer(() => {}).listen(0, '127.0.0.1');
    await once(silent, 'listening');
    const { port } = silent.address() as AddressInfo;
    const host = reachGithub(`http://127.0.0.1:${port}`, 'any', {
      timeoutMs: 50,
    });
    await expect(host.findBranch('main')).rejects.toThrow(
      /no answer within 0.05 seconds/,
    );
    silent.closeAllConnections();
    silent.close();
  });

  it('never sends what the description does not allow', () => {
    expect(github.violations).toEqual([]);
  });
});
