import { encodePath } from '../../http/encodePath';
import { HttpClient } from '../../http/HttpClient';
import {
  Comparison,
  NewCommit,
  PullRequestHost,
  TreeEntry,
} from '../../PullRequestHost';
import { branchAnswer, compareAnswer } from './answers';
import { GiteaCommits } from './GiteaCommits';
import { GiteaPullRequests } from './GiteaPullRequests';
import { GiteaTrees } from './GiteaTrees';

/** A repository on Gitea or Forgejo, over their REST API `v1`. */
export class GiteaHost implements PullRequestHost {
  readonly repositoryUrl: string;
  readonly pullRequests: GiteaPullRequests;
  readonly #http: HttpClient;
  readonly #api: string;
  readonly #trees: GiteaTrees;
  readonly #commits: GiteaCommits;

  constructor(options: {
    baseUrl: string;
    owner: string;
    repo: string;
    http: HttpClient;
  }) {
    const { baseUrl, http } = options;
    const repository = [options.owner, options.repo]
      .map(encodeURIComponent)
      .join('/');
    this.repositoryUrl = `${baseUrl}/${repository}`;
    this.#http = http;
    this.#api = `/api/v1/repos/${repository}`;
    this.#trees = new GiteaTrees(http, this.#api);
    this.#commits = new GiteaCommits(http, this.#api);
    this.pullRequests = new GiteaPullRequests({
      http,
      api: this.#api,
      owner: options.owner,
    });
  }

  getContentsUrl(branch: string): string {
    return `${this.repositoryUrl}/src/branch/${encodeURI(branch)}/`;
  }

  async findBranch(branch: string): Promise<string | undefined> {
    const found = await this.#http.findJson(
      {
        task: `read the branch ${branch}`,
        path: `${this.#api}/branches/${encodeURIComponent(branch)}`,
      },
      branchAnswer,
    );
    return found?.commit.id;
  }

  async compare(base: string, head: string): Promise<Comparison> {
    const { commits } = await this.#http.json(
      {
        task: 'compare the branch with its base',
        path: `${this.#api}/compare/${base}...${head}`,
        query: { files: 'false', verification: 'false' },
      },
      compareAnswer,
    );
    const own = new Set(commits.map(commit => commit.sha));
    // Gitea does not name the merge base. It is a parent outside of the branch:
    // the newest one, if the base was merged into the branch since.
    const mergeBase = commits
      .flatMap(commit => commit.parents ?? [])
      .find(parent => !own.has(parent.sha))?.sha;
    return {
      mergeBase: mergeBase ?? head,
      commits: commits.map(({ sha, parents, commit }) => ({
        id: sha,
        parents: (parents ?? []).map(parent => parent.sha),
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

  readFile(commit: string, path: string): Promise<Buffer> {
    return this.#http.bytes({
      task: `read the file ${path}`,
      path: `${this.#api}/raw/${encodePath(path)}`,
      query: { ref: commit },
    });
  }

  commitChanges(options: NewCommit): Promise<string> {
    return this.#commits.create(options);
  }
}
