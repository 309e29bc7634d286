import { randomBytes } from 'node:crypto';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getBitbucketServerFileFetchUrl } from '@backstage/integration';
import { request } from '../../__testUtils__/behaviours/request';
import { FakeBitbucketServer } from '../../__testUtils__/fakes/bitbucketServer/FakeBitbucketServer';
import {
  bitbucketServerIntegrations,
  createBitbucketServerRepository,
  reachBitbucketServer,
} from '../../__testUtils__/fakes/bitbucketServer/reachBitbucketServer';
import { createPullRequestHost } from '../createPullRequestHost';

jest.setTimeout(120_000);

describe('addresses, rights and races on a stand-in for Bitbucket', () => {
  const bitbucket = new FakeBitbucketServer();
  const { TMPDIR } = process.env;
  let serverUrl: string;
  let temporary: string;
  beforeAll(async () => {
    serverUrl = await bitbucket.start();
    temporary = await mkdtemp(join(tmpdir(), 'bitbucket-test-'));
    process.env.TMPDIR = temporary;
    bitbucket.credentials.set('Bearer portal', 'portal');
    bitbucket.credentials.set('Bearer person', 'ada');
    bitbucket.credentials.set(`Basic ${btoa('portal:secret')}`, 'portal');
  });
  beforeEach(() => {
    bitbucket.meanwhile = () => {};
    bitbucket.calls.length = 0;
  });
  afterAll(async () => {
    if (TMPDIR === undefined) {
      delete process.env.TMPDIR;
    } else {
      process.env.TMPDIR = TMPDIR;
    }
    await rm(temporary, { recursive: true, force: true });
    await bitbucket.stop();
  });

  const integrations = () => bitbucketServerIntegrations(serverUrl);
  const createRepository = (repo: string) =>
    createBitbucketServerRepository(bitbucket, integrations(), repo);
  const commit = (host: ReturnType<typeof reachBitbucketServer>) =>
    host.commitChanges({
      branch: request.branch,
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
    });

  it('knows where the files are for a browser and for the catalog', async () => {
    const config = {
      host: 'git.example.com',
      apiBaseUrl: 'https://git.example.com/bitbucket/rest/api/latest',
    };
    const known = bitbucketServerIntegrations('', config);
    const host = reachBitbucketServer(known, 'deployments', {
      repository: {
        host: config.host,
        project: '~paul',
        repo: 'deployments',
      },
    });

    expect(host.repositoryUrl).toBe(
      'https://git.example.com/bitbucket/projects/~paul/repos/deployments',
    );
    const url = host.getContentsUrl('release/1');
    expect(
      known.bitbucketServer
        .byUrl(url)
        ?.resolveUrl({ url: 'catalog-info.yaml', base: url }),
    ).toBe(
      `${host.repositoryUrl}/browse/catalog-info.yaml?at=refs%2Fheads%2Frelease%2F1`,
    );
    expect(
      getBitbucketServerFileFetchUrl(
        'https://bitbucket.example.com/projects/ML/repos/deployments/browse/catalog-info.yaml?at=refs%2Fheads%2Frelease%2F1',
        { host: 'bitbucket.example.com', apiBaseUrl: 'https://api' },
      ),
    ).toBe(
      'https://api/projects/ML/repos/deployments/raw/catalog-info.yaml?at=refs%2Fheads%2Frelease%2F1',
    );
  });

  it('says how a repository is named, and how the API', () => {
    const reach = (project?: string, apiBaseUrl = 'https://b/rest/api/1.0') =>
      createPullRequestHost({
        integrations: bitbucketServerIntegrations('', { apiBaseUrl }),
        repository: { host: 'bitbucket.example.com', project, repo: 'r' },
      });

    expect(() => reach()).toThrow(/named by host, project and repo, as in/);
    expect(() => reach('ML', 'https://b/api')).toThrow(
      /must end in \/rest\/api\/latest/,
    );
  });

  it("commits as the account, and as a person with that person's token", async () => {
    const { people, repository } = await createRepository('committers');
    const committer = () =>
      repository.git.text('log', '-1', '--format=%cn <%ce>', request.branch);

    await commit(people.host());
    expect(await committer()).toBe('Portal <portal@example.com>');

    await repository.git.text(
      'update-ref',
      '-d',
      `refs/heads/${request.branch}`,
    );
    await commit(
      reachBitbucketServer(integrations(), 'committers', { token: 'person' }),
    );
    expect(await committer()).toBe('Ada <ada@example.com>');
  });

  it('signs in with a name and a password, too', async () => {
    const { repository } = await createRepository('passwords');
    const byPassword = bitbucketServerIntegrations(serverUrl, {
      username: 'portal',
      password: 'secret',
    });

    await commit(reachBitbucketServer(byPassword, 'passwords'));

    expect(await repository.git.tip(request.branch)).toBeDefined();
  });

  it.each([
    [401, {}, 'AuthenticationError', /credentials were refused/],
    [403, {}, 'NotAllowedError', /Give it write access/],
    [404, {}, 'NotFoundError', /Check owner and repository/],
    [413, {}, 'InputError', /fewer or smaller files/],
    [302, { location: '/login' }, 'InputError', /it redirects elsewhere/],
    [500, {}, 'ServiceUnavailableError', /status 500/],
  ])(
    'says what %i means where Git is asked, follows nothing and leaves nothing behind',
    async (status, headers, name, message) => {
      const { people } = await createRepository(`refusing-${status}`);
      bitbucket.meanwhile = (_, path) => {
        if (path.endsWith('/git-receive-pack')) {
          throw Object.assign(new Error('internals'), { status, headers });
        }
      };

      const error = await commit(people.host()).catch(thrown => thrown);

      expect(error).toMatchObject({
        name,
        message: expect.stringMatching(message),
      });
      expect(error.message).not.toContain('internals');
      expect(bitbucket.calls).not.toContain('GET /login');
      expect(await readdir(temporary)).toEqual([]);
    },
  );

  it('stops at once when it is cancelled', async () => {
    const { people, repository } = await createRepository('cancelled');
    const controller = new AbortController();
    bitbucket.meanwhile = (_, path) => {
      if (path.endsWith('/git-receive-pack')) {
        controller.abort();
      }
    };

    await expect(commit(people.host(controller.signal))).rejects.toMatchObject({
      name: 'AbortError',
    });
    expect(await repository.git.tip('main')).toBeDefined();
  });

  it.each(['/info/refs', '/git-receive-pack'])(
    'never moves a branch that a person makes just before %s',
    async end => {
      const { people, repository } = await createRepository(
        `overtaken${end.replace(/\W/g, '-')}`,
      );
      bitbucket.meanwhile = async (_, path) => {
        const atFetch = bitbucket.calls.some(call =>
          call.endsWith('/git-upload-pack'),
        );
        if (path.endsWith(end) && atFetch) {
          bitbucket.meanwhile = () => {};
          await people.commit(
            request.branch,
            { 'b.yaml': 'by hand\n' },
            { startFrom: 'main' },
          );
        }
      };

      await expect(commit(people.host())).rejects.toMatchObject({
        name: 'ConflictError',
      });
      const files = await people.readBranch(request.branch);
      expect(Object.keys(files).sort()).toEqual(['README.md', 'b.yaml']);
      expect(await repository.git.log(`main..${request.branch}`)).toHaveLength(
        1,
      );
    },
  );

  it('takes no branch that a person makes at that moment, though it could go on there', async () => {
    const { people, repository } = await createRepository('made');
    bitbucket.meanwhile = async (_, path) => {
      if (path.endsWith('/git-upload-pack')) {
        await people.createBranch(request.branch);
      }
    };

    await expect(commit(people.host())).rejects.toMatchObject({
      name: 'ConflictError',
    });
    expect(await repository.git.tip(request.branch)).toBe(
      await repository.git.tip('main'),
    );
  });

  it('says that a rule of the repository forbids the commit', async () => {
    const { people, repository } = await createRepository('protected');
    await repository.addHook('pre-receive', '#!/bin/sh\nexit 1\n');

    await expect(commit(people.host())).rejects.toMatchObject({
      name: 'NotAllowedError',
      message: expect.stringMatching(/Look at its branch permissions/),
    });
  });

  it('finds a branch with one call, however many names have its name inside', async () => {
    const { people, repository } = await createRepository('branches');
    const main = await repository.git.tip('main');
    const others = Array.from({ length: 250 }, (_, n) => `a/main-${n}`);
    await repository.git.git(
      ['update-ref', '--stdin'],
      others.map(name => `create refs/heads/${name} ${main}\n`).join(''),
    );
    const host = people.host();

    expect(await host.findBranch('main')).toBe(main);
    expect(bitbucket.calls).toHaveLength(1);
    expect(await host.findBranch('a/main-')).toBeUndefined();
    expect(bitbucket.calls).toHaveLength(4);
  });

  it('commits with what Git takes of an account whose name it does not', async () => {
    const { people, repository } = await createRepository('names');
    const committer = () =>
      repository.git.text('log', '-1', '--format=%cn <%ce>', request.branch);
    const [account] = bitbucket.accounts;
    const { displayName } = account;

    account.displayName = 'The <portal>\n';
    await commit(people.host());
    expect(await committer()).toBe('The portal <portal@example.com>');

    account.displayName = '<>';
    await repository.git.text(
      'update-ref',
      '-d',
      `refs/heads/${request.branch}`,
    );
    await commit(people.host());
    account.displayName = displayName;
    expect(await committer()).toBe('portal <noreply@bitbucket.example.com>');
  });

  it('reads a large commit, and reads it once', async () => {
    const { people, repository } = await createRepository('large');
    await repository.git.text('config', 'core.compression', '0');
    const content = randomBytes(25 * 1024 * 1024).toString('base64');
    await people.commit('main', { 'model.txt': content });
    const newest = (await repository.git.tip('main'))!;
    const host = people.host();

    const first = await host.readEntries(newest, ['model.txt', 'none.txt']);
    const again = await host.readEntries(newest, ['none.txt', 'model.txt']);

    expect([...first.keys()]).toEqual(['model.txt']);
    expect(again).toEqual(first);
    expect(
      bitbucket.calls.filter(call => call.endsWith('/git-upload-pack')),
    ).toHaveLength(1);
  });

  it('says so where the last branch is gone at that moment', async () => {
    const { people, repository } = await createRepository('emptied');
    bitbucket.meanwhile = async (_, path) => {
      if (path.endsWith('/info/refs')) {
        await repository.git.text('update-ref', '-d', 'refs/heads/main');
      }
    };

    await expect(commit(people.host())).rejects.toMatchObject({
      name: 'NotFoundError',
      message: expect.stringMatching(/no such branch or commit .* Run again/),
    });
  });

  it('reads messages whole that a list cuts', async () => {
    const { people, repository } = await createRepository('messages');
    const message = `Many files\n\n${'Generated-File: x\n'.repeat(2_000)}`;
    await people.commit(
      request.branch,
      { 'a.yaml': 'a\n' },
      { startFrom: 'main', message },
    );

    const { commits } = await people
      .host()
      .compare(
        (await repository.git.tip('main'))!,
        (await repository.git.tip(request.branch))!,
      );

    expect(commits.map(({ message: seen }) => seen.trim())).toEqual([
      message.trim(),
    ]);
  });

  it('never sends what the documentation does not list', () => {
    expect(bitbucket.violations).toEqual([]);
  });
});
