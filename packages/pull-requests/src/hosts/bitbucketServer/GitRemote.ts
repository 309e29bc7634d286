import fs from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import git, { Errors } from 'isomorphic-git';
import { HttpClient } from '../../http/HttpClient';
import { Patience } from '../../http/Patience';
import { gitError } from './gitError';
import { gitHttp } from './gitHttp';

/** Where `isomorphic-git` finds what was fetched. */
export interface LocalRepository {
  fs: typeof fs;
  gitdir: string;
  cache: object;
}

/** A part of the repository, on disk as long as it is used. */
export interface GitClone {
  repository: LocalRepository;
  /** Id of the commit that was asked for. */
  commit: string;
}

const REMOTE = 'origin';

/** A repository takes longer than an answer of the REST API. */
const TIMEOUT_MS = 120_000;

/** All files of one commit, as Git packs them. */
const MAX_REPOSITORY_BYTES = 256 * 1024 * 1024;

/** The repository over Git's own protocol. */
export class GitRemote {
  readonly #url: string;
  readonly #http: HttpClient;
  readonly #signal: AbortSignal | undefined;

  constructor(options: {
    url: string;
    headers: Record<string, string>;
    patience: Patience;
    signal?: AbortSignal;
    timeoutMs?: number;
  }) {
    const { url, headers, signal, timeoutMs = TIMEOUT_MS } = options;
    this.#url = url;
    this.#signal = signal;
    this.#http = new HttpClient({
      ...options,
      setting: 'apiBaseUrl',
      baseUrl: url,
      timeoutMs,
      maxAnswerBytes: MAX_REPOSITORY_BYTES,
      // Bitbucket sends browsers from this address to a page.
      headers: {
        ...headers,
        Accept: '*/*',
        'User-Agent': 'git/isomorphic-git',
      },
    });
  }

  /**
   * Fetches a commit, without its history, for as long as it is used.
   *
   * @param ref - a branch as `refs/heads/main`, or the id of any commit that a
   *   branch still reaches: over HTTP, Git serves these, too.
   */
  async clone<T>(
    options: { ref: string; depth?: number; task: string },
    use: (clone: GitClone) => Promise<T>,
  ): Promise<T> {
    const { ref, depth = 1, task } = options;
    this.#signal?.throwIfAborted();
    const gitdir = await mkdtemp(join(tmpdir(), 'pull-request-'));
    const repository = { fs, gitdir, cache: {} };
    try {
      await git.init({ fs, gitdir, bare: true });
      await git.addRemote({ fs, gitdir, remote: REMOTE, url: this.#url });
      const commit = await this.#worded(task, async () => {
        const { fetchHead } = await git.fetch({
          ...repository,
          ...this.#connection(task),
          remote: REMOTE,
          ref,
          singleBranch: true,
          depth,
        });
        if (!fetchHead) {
          // So it is told that the repository has no branch at all.
          throw new Errors.NotFoundError(ref);
        }
        return fetchHead;
      });
      return await use({ repository, commit });
    } finally {
      await rm(gitdir, { recursive: true, force: true });
    }
  }

  /**
   * Moves a branch to a new commit, only if it is at `expected`; makes it,
   * where that is undefined, only if it does not exist.
   *
   * @param options - `base` is the branch that a new one starts from
   */
  async push(
    { repository }: GitClone,
    options: {
      commit: string;
      branch: string;
      base?: string;
      expected?: string;
    },
  ): Promise<void> {
    const { commit, branch, base, expected } = options;
    const task = `commit to the branch ${branch}`;
    const ref = 'refs/heads/proposal';
    await git.writeRef({ ...repository, ref, value: commit });
    if (base !== undefined) {
      // Else every file would be sent, not only what the base has not.
      await git.writeRef({
        ...repository,
        ref: `refs/remotes/${REMOTE}/HEAD`,
        value: `refs/remotes/${REMOTE}/${base}`,
        symbolic: true,
      });
    }
    await this.#worded(task, () =>
      git.push({
        ...repository,
        ...this.#connection(task),
        remote: REMOTE,
        ref,
        remoteRef: `refs/heads/${branch}`,
        onPrePush: ({ remoteRef: { oid } }) =>
          expected === undefined ? /^0+$/.test(oid) : oid === expected,
      }),
    );
  }

  #connection(task: string) {
    const url = this.#url;
    return { http: gitHttp({ http: this.#http, url, task }), url };
  }

  async #worded<T>(task: string, act: () => Promise<T>): Promise<T> {
    try {
      return await act();
    } catch (error) {
      this.#signal?.throwIfAborted();
      throw gitError(error, { host: new URL(this.#url).host, task });
    }
  }
}
