import {
  Comparison,
  NewCommit,
  PullRequestHost,
  TreeEntry,
} from '../../PullRequestHost';
import { existingBranch } from '../existingBranch';
import { hashOf } from '../hashOf';
import { readPages } from '../readPages';
import { GithubClient } from './GithubClient';
import { GithubCommits } from './GithubCommits';
import { GithubPullRequests } from './GithubPullRequests';
import { GithubRepository } from './GithubRepository';
import { GithubTrees } from './GithubTrees';

const PAGE_SIZE = 100;

/** A repository on GitHub, in the cloud or Enterprise Server. */
export class GithubHost implements PullRequestHost {
  readonly repositoryUrl: string;
  readonly pullRequests: GithubPullRequests;
  readonly #client: GithubClient;
  readonly #repository: GithubRepository;
  readonly #trees: GithubTrees;
  readonly #commits: GithubCommits;

  constructor(options: {
    repositoryUrl: string;
    repository: GithubRepository;
    client: GithubClient;
  }) {
    const { client, repository } = options;
    this.repositoryUrl = options.repositoryUrl;
    this.#client = client;
    this.#repository = repository;
    this.#trees = new GithubTrees(client, repository);
    this.#commits = new GithubCommits(client, repository, this.#trees);
    this.pullRequests = new GithubPullRequests(client, repository);
  }

  getContentsUrl(branch: string): string {
    return `${this.repositoryUrl}/blob/${encodeURI(branch)}/`;
  }

  async findBranch(branch: string): Promise<string | undefined> {
    const found = await this.#client.find(
      `read the branch ${branch}`,
      ({ rest }) =>
        rest.git.getRef({ ...this.#repository, ref: `heads/${branch}` }),
    );
    return found?.data.object.sha;
  }

  async compare(base: string, head: string): Promise<Comparison> {
    const task = 'compare the branch with its base';
    let mergeBase = head;
    const commits = await readPages(task, 1, async page => {
      const { data } = await this.#client.call(task, ({ rest }) =>
        rest.repos.compareCommitsWithBasehead({
          ...this.#repository,
          basehead: `${base}...${head}`,
          per_page: PAGE_SIZE,
          page,
        }),
      );
      mergeBase = data.merge_base_commit.sha;
      const isLast = data.commits.length < PAGE_SIZE;
      return { items: data.commits, next: isLast ? undefined : page + 1 };
    });
    return {
      mergeBase,
      // GitHub lists the oldest first.
      commits: commits.reverse().map(({ sha, parents, commit }) => ({
        id: sha,
        parents: parents.map(parent => parent.sha),
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
    const { data } = await this.#client.call(
      `read the file ${path}`,
      ({ rest }) => rest.git.getBlob({ ...this.#repository, file_sha: hash }),
    );
    return Buffer.from(data.content, 'base64');
  }

  async commitChanges(options: NewCommit): Promise<string> {
    const { branch, startFrom, ...commit } = options;
    const task = `commit to the branch ${branch}`;
    const parent = await existingBranch(this, startFrom ?? branch);
    const sha = await this.#commits.create({ parent, ...commit });
    await this.#client.call(task, async ({ rest }) =>
      startFrom === undefined
        ? rest.git.updateRef({
            ...this.#repository,
            ref: `heads/${branch}`,
            sha,
            force: false,
          })
        : rest.git.createRef({
            ...this.#repository,
            ref: `refs/heads/${branch}`,
            sha,
          }),
    );
    return sha;
  }
}
