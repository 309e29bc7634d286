import {
  Comparison,
  NewCommit,
  PullRequestHost,
  TreeEntry,
} from '../../PullRequestHost';
import { assertPrevious } from '../assertPrevious';
import { existingBranch } from '../existingBranch';
import { hashOf } from '../hashOf';
import { refsAnswer } from './answers';
import { AzureClient } from './AzureClient';
import { AzureCommits } from './AzureCommits';
import { AzurePolicies } from './AzurePolicies';
import { AzurePullRequests } from './AzurePullRequests';
import { AzureTeams } from './AzureTeams';
import { AzureTrees } from './AzureTrees';

/** A repository on Azure DevOps, Services or Server. */
export class AzureHost implements PullRequestHost {
  readonly repositoryUrl: string;
  readonly pullRequests: AzurePullRequests;
  readonly #client: AzureClient;
  readonly #commits: AzureCommits;
  readonly #trees: AzureTrees;

  constructor(options: {
    repositoryUrl: string;
    client: AzureClient;
    teams: AzureTeams;
    policies: AzurePolicies;
  }) {
    const { client, repositoryUrl } = options;
    this.repositoryUrl = repositoryUrl;
    this.#client = client;
    this.#commits = new AzureCommits(client);
    this.#trees = new AzureTrees(client, this.#commits);
    this.pullRequests = new AzurePullRequests(options);
  }

  getContentsUrl(branch: string): string {
    // "GB" says that it is a Git branch.
    return `${this.repositoryUrl}?path=/&version=GB${encodeURIComponent(
      branch,
    )}`;
  }

  async findBranch(branch: string): Promise<string | undefined> {
    const found = await this.#client.findJson(
      {
        task: `read the branch ${branch}`,
        path: '/refs',
        // Finds all branches whose names begin so.
        query: { filter: `heads/${branch}` },
      },
      refsAnswer,
    );
    return found?.value.find(({ name }) => name === `refs/heads/${branch}`)
      ?.objectId;
  }

  compare(base: string, head: string): Promise<Comparison> {
    return this.#commits.compare(base, head);
  }

  readEntries(
    commit: string,
    paths: Iterable<string>,
  ): Promise<Map<string, TreeEntry>> {
    return this.#trees.readEntries(commit, paths);
  }

  async readFile(commit: string, path: string): Promise<Buffer> {
    const hash = await hashOf(this, commit, path);
    return this.#client.bytes({
      task: `read the file ${path}`,
      path: `/blobs/${hash}`,
      query: { $format: 'octetstream' },
    });
  }

  async commitChanges(options: NewCommit): Promise<string> {
    const { branch, startFrom = branch, changes } = options;
    const parent = await existingBranch(this, startFrom);
    await assertPrevious(this, parent, changes);
    return this.#commits.push({ ...options, parent });
  }
}
