import { HttpClient } from '../../http/HttpClient';
import {
  Comparison,
  NewCommit,
  PullRequestHost,
  TreeEntry,
} from '../../PullRequestHost';
import { assertPrevious } from '../assertPrevious';
import { existingBranch } from '../existingBranch';
import { hashOf } from '../hashOf';
import { branchAnswer, commitAnswer } from './answers';
import { GitlabCommits } from './GitlabCommits';
import { GitlabMergeRequests } from './GitlabMergeRequests';
import { GitlabTrees } from './GitlabTrees';
import { readPages } from './readPages';

/**
 * A project on GitLab, in the cloud or self-managed, over its REST API `v4`.
 *
 * Not with `@gitbeaker/rest`, as of 43.8: that sends a write again by itself
 * after the statuses 429 and 502, though it may have been done, follows
 * redirects with the credentials, cannot be cancelled, and knows no HEAD.
 * With a transport of our own, which it allows, only the paths would be its.
 */
export class GitlabHost implements PullRequestHost {
  readonly repositoryUrl: string;
  readonly pullRequests: GitlabMergeRequests;
  readonly #http: HttpClient;
  readonly #api: string;
  readonly #trees: GitlabTrees;
  readonly #commits: GitlabCommits;

  /** @param options - `project` is its id, or its path with all groups. */
  constructor(options: {
    repositoryUrl: string;
    project: string;
    http: HttpClient;
  }) {
    const { http } = options;
    this.repositoryUrl = options.repositoryUrl;
    this.#http = http;
    this.#api = `/projects/${encodeURIComponent(options.project)}`;
    this.#trees = new GitlabTrees(http, this.#api);
    this.#commits = new GitlabCommits(http, this.#api);
    this.pullRequests = new GitlabMergeRequests(http, this.#api);
  }

  getContentsUrl(branch: string): string {
    // The catalog takes what is before the next slash for the branch.
    return `${this.repositoryUrl}/-/blob/${encodeURIComponent(branch)}/`;
  }

  async findBranch(branch: string): Promise<string | undefined> {
    const found = await this.#http.findJson(
      {
        task: `read the branch ${branch}`,
        path: `${this.#api}/repository/branches/${encodeURIComponent(branch)}`,
      },
      branchAnswer,
    );
    return found?.commit.id;
  }

  async compare(base: string, head: string): Promise<Comparison> {
    const task = 'compare the branch with its base';
    const [mergeBase, commits] = await Promise.all([
      this.#http.json(
        {
          task,
          path: `${this.#api}/repository/merge_base`,
          query: [
            ['refs[]', base],
            ['refs[]', head],
          ],
        },
        commitAnswer,
      ),
      readPages(
        this.#http,
        {
          task,
          path: `${this.#api}/repository/commits`,
          // By default a commit with a wrong date may come before its children.
          query: { ref_name: `${base}..${head}`, order: 'topo' },
        },
        commitAnswer,
      ),
    ]);
    return {
      mergeBase: mergeBase.id,
      commits: commits.map(commit => ({
        id: commit.id,
        parents: commit.parent_ids ?? [],
        message: commit.message,
      })),
    };
  }

  readEntries(
    commit: string,
    paths: Iterable<string>,
  ): Promise<Map<string, TreeEntry>> {
    return this.#trees.readEntries(commit, paths);
  }

  async readFile(commit: string, path: string): Promise<Buffer> {
    const hash = await hashOf(this, commit, path);
    return this.#http.bytes({
      task: `read the file ${path}`,
      path: `${this.#api}/repository/blobs/${hash}/raw`,
    });
  }

  async commitChanges(options: NewCommit): Promise<string> {
    const { startFrom, changes } = options;
    if (startFrom === undefined) {
      return this.#commits.create(options);
    }
    const start = await existingBranch(this, startFrom);
    await assertPrevious(this, start, changes);
    return this.#commits.create({ ...options, start });
  }
}
