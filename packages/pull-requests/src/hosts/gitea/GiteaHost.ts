import { HttpClient } from '../../http/HttpClient';
import {
  CommitAuthor,
  Comparison,
  FileChange,
  PullRequestHost,
  TreeEntry,
} from '../../PullRequestHost';
import { branchAnswer, commitAnswer, compareAnswer } from './answers';
import { GiteaPullRequests } from './GiteaPullRequests';
import { GiteaTrees } from './GiteaTrees';
import { toBinaryPatch } from './toBinaryPatch';

/**
 * A repository on Gitea or Forgejo, over their REST API `v1`.
 *
 * A branch gets its commit in one call, and every file carries the content it
 * is known to have: Gitea refuses the call if somebody was faster.
 */
export class GiteaHost implements PullRequestHost {
  readonly repositoryUrl: string;
  readonly pullRequests: GiteaPullRequests;
  readonly #http: HttpClient;
  readonly #api: string;
  readonly #trees: GiteaTrees;

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
      path: `${this.#api}/raw/${path
        .split('/')
        .map(encodeURIComponent)
        .join('/')}`,
      query: { ref: commit },
    });
  }

  async commitChanges(options: {
    branch: string;
    startFrom?: string;
    message: string;
    author?: CommitAuthor;
    changes: FileChange[];
  }): Promise<string> {
    const { branch, startFrom, message, author, changes } = options;
    const target = {
      message,
      author,
      branch: startFrom ?? branch,
      ...(startFrom !== undefined && { new_branch: branch }),
    };
    // Only a patch can say that a file is executable.
    const request = changes.some(changesMode)
      ? {
          path: `${this.#api}/diffpatch`,
          body: { ...target, content: toBinaryPatch(changes) },
        }
      : {
          path: `${this.#api}/contents`,
          body: { ...target, files: changes.map(toFileOperation) },
        };
    const { commit } = await this.#http.json(
      { task: `commit to the branch ${branch}`, method: 'POST', ...request },
      commitAnswer,
    );
    return commit.sha;
  }
}

function changesMode(change: FileChange): boolean {
  return (
    change.operation !== 'delete' &&
    change.executable !== (change.previous?.executable ?? false)
  );
}

function toFileOperation(change: FileChange) {
  const { operation, path, previous } = change;
  return {
    operation,
    path,
    ...(previous && { sha: previous.hash }),
    ...(change.operation !== 'delete' && {
      content: change.content.toString('base64'),
    }),
  };
}
