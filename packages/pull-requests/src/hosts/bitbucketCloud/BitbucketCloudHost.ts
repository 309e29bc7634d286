import {
  Commit,
  Comparison,
  NewCommit,
  PullRequestHost,
  TreeEntry,
} from '../../PullRequestHost';
import { branchAnswer, commitAnswer, mergeBaseAnswer } from './answers';
import { BitbucketCloudClient } from './BitbucketCloudClient';
import { BitbucketCloudCommits } from './BitbucketCloudCommits';
import { BitbucketCloudPullRequests } from './BitbucketCloudPullRequests';
import { BitbucketCloudTrees } from './BitbucketCloudTrees';

const PAGE_SIZE = '100';

/** A repository on Bitbucket Cloud, over its REST API `2.0`. */
export class BitbucketCloudHost implements PullRequestHost {
  readonly repositoryUrl: string;
  readonly pullRequests: BitbucketCloudPullRequests;
  readonly #client: BitbucketCloudClient;
  readonly #api: string;
  readonly #trees: BitbucketCloudTrees;
  readonly #commits: BitbucketCloudCommits;

  constructor(options: {
    repositoryUrl: string;
    workspace: string;
    repo: string;
    client: BitbucketCloudClient;
  }) {
    const { client } = options;
    const workspace = encodeURIComponent(options.workspace);
    this.repositoryUrl = options.repositoryUrl;
    this.#client = client;
    this.#api = `/repositories/${workspace}/${encodeURIComponent(
      options.repo,
    )}`;
    this.#trees = new BitbucketCloudTrees(client, this.#api);
    this.#commits = new BitbucketCloudCommits(client, this.#api, this);
    this.pullRequests = new BitbucketCloudPullRequests(
      client,
      this.#api,
      options.workspace,
    );
  }

  getContentsUrl(branch: string): string {
    return `${this.repositoryUrl}/src/${encodeURIComponent(branch)}/`;
  }

  async findBranch(branch: string): Promise<string | undefined> {
    const found = await this.#client.findJson(
      {
        task: `read the branch ${branch}`,
        path: `${this.#api}/refs/branches/${encodeURIComponent(branch)}`,
      },
      branchAnswer,
    );
    return found?.target.hash;
  }

  async compare(base: string, head: string): Promise<Comparison> {
    const answers = await this.#client.pages(
      {
        task: 'compare the branch with its base',
        path: `${this.#api}/commits/${head}`,
        query: { exclude: base, pagelen: PAGE_SIZE },
      },
      commitAnswer,
    );
    const commits = answers.map(({ hash, message, parents }) => ({
      id: hash,
      message,
      parents: parents.map(parent => parent.hash),
    }));
    return { mergeBase: await this.#mergeBase(base, head, commits), commits };
  }

  async #mergeBase(
    base: string,
    head: string,
    commits: Commit[],
  ): Promise<string> {
    if (!commits.length) {
      return head;
    }
    const own = new Set(commits.map(({ id }) => id));
    const shared = new Set(
      commits.flatMap(({ parents }) => parents.filter(id => !own.has(id))),
    );
    if (shared.size === 1) {
      return [...shared][0];
    }
    // The base was merged into the branch.
    const { hash } = await this.#client.json(
      {
        task: 'compare the branch with its base',
        path: `${this.#api}/merge-base/${base}..${head}`,
      },
      mergeBaseAnswer,
    );
    return hash;
  }

  readEntries(
    commit: string,
    paths: Iterable<string>,
  ): Promise<Map<string, TreeEntry>> {
    return this.#trees.readEntries(commit, paths);
  }

  readFile(commit: string, path: string): Promise<Buffer> {
    return this.#trees.readFile(commit, path);
  }

  commitChanges(options: NewCommit): Promise<string> {
    return this.#commits.create(options);
  }
}
