import git from 'isomorphic-git';
import { encodePath } from '../../http/encodePath';
import { HttpClient } from '../../http/HttpClient';
import {
  Comparison,
  NewCommit,
  PullRequestHost,
  TreeEntry,
} from '../../PullRequestHost';
import { branchAnswer, commitAnswer } from './answers';
import { BitbucketServerCommits } from './BitbucketServerCommits';
import { BitbucketServerPullRequests } from './BitbucketServerPullRequests';
import { GitEntries } from './GitEntries';
import { GitRemote } from './GitRemote';
import { readAccount } from './readAccount';
import { findInPages, readPages } from './readPages';

/** By default Bitbucket cuts the messages in a list of commits there. */
const MAX_LISTED_MESSAGE = 16_000;

/**
 * A repository on Bitbucket Data Center: what its REST API cannot do (many
 * files in one commit) or does not tell (symlinks, executable files), Git
 * itself does.
 */
export class BitbucketServerHost implements PullRequestHost {
  readonly repositoryUrl: string;
  readonly pullRequests: BitbucketServerPullRequests;
  readonly #http: HttpClient;
  readonly #path: string;
  readonly #remote: GitRemote;
  readonly #entries: GitEntries;
  readonly #commits: BitbucketServerCommits;

  /**
   * @param options - `http` begins at `/rest`; `api` is the path of the API's
   *   version below that, `repository` that of the repository below `api`.
   */
  constructor(options: {
    repositoryUrl: string;
    http: HttpClient;
    api: string;
    repository: string;
    remote: GitRemote;
  }) {
    const { http, api, repository, remote, repositoryUrl } = options;
    const path = `${api}${repository}`;
    this.repositoryUrl = repositoryUrl;
    this.#http = http;
    this.#path = path;
    this.#remote = remote;
    this.#entries = new GitEntries(remote);
    this.#commits = new BitbucketServerCommits(remote, () =>
      readAccount(http, { api, path, host: new URL(repositoryUrl).hostname }),
    );
    this.pullRequests = new BitbucketServerPullRequests(http, {
      api,
      repository,
    });
  }

  getContentsUrl(branch: string): string {
    const at = encodeURIComponent(`refs/heads/${branch}`);
    return `${this.repositoryUrl}/browse/?at=${at}`;
  }

  async findBranch(branch: string): Promise<string | undefined> {
    const ref = `refs/heads/${branch}`;
    const found = await findInPages(
      this.#http,
      {
        task: `read the branch ${branch}`,
        path: `${this.#path}/branches`,
        // Finds all branches whose names have this somewhere, it alone first.
        query: { filterText: branch, boostMatches: 'true' },
      },
      branchAnswer,
      ({ id }) => id === ref,
    );
    return found?.latestCommit;
  }

  async compare(base: string, head: string): Promise<Comparison> {
    const task = 'compare the branch with its base';
    const [mergeBase, commits] = await Promise.all([
      this.#http.json(
        {
          task,
          path: `${this.#path}/commits/${head}/merge-base`,
          query: { otherCommitId: base },
        },
        commitAnswer,
      ),
      readPages(
        this.#http,
        {
          task,
          path: `${this.#path}/commits`,
          query: { since: base, until: head },
        },
        commitAnswer,
      ),
    ]);
    const cut = commits.some(
      ({ message }) => (message?.length ?? 0) >= MAX_LISTED_MESSAGE,
    );
    const whole = cut ? await this.#readMessages(head, commits.length) : null;
    return {
      mergeBase: mergeBase.id,
      commits: commits.map(({ id, parents, message }) => ({
        id,
        parents: parents?.map(parent => parent.id) ?? [],
        message: whole?.get(id) ?? message ?? '',
      })),
    };
  }

  readEntries(
    commit: string,
    paths: Iterable<string>,
  ): Promise<Map<string, TreeEntry>> {
    return this.#entries.read(commit, paths);
  }

  readFile(commit: string, path: string): Promise<Buffer> {
    return this.#http.bytes({
      task: `read the file ${path}`,
      path: `${this.#path}/raw/${encodePath(path)}`,
      query: { at: commit },
    });
  }

  commitChanges(options: NewCommit): Promise<string> {
    return this.#commits.create(options);
  }

  async #readMessages(head: string, depth: number) {
    return this.#remote.clone(
      { ref: head, depth, task: "read the branch's commits" },
      async ({ repository }) => {
        const log = await git.log({ ...repository, ref: head });
        return new Map(log.map(({ oid, commit }) => [oid, commit.message]));
      },
    );
  }
}
