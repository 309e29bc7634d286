import {
  PullRequest,
  PullRequestBranches,
  PullRequests,
  PullRequestStatus,
  PullRequestText,
  PullRequestTriage,
} from '../../PullRequests';
import {
  pullRequestAnswer,
  PullRequestAnswer,
  pullRequestsAnswer,
  STATES,
} from './answers';
import { AzureClient } from './AzureClient';
import { AzurePolicies } from './AzurePolicies';
import { AzureStatus } from './AzureStatus';
import { AzureTeams } from './AzureTeams';
import { AzureTriage } from './AzureTriage';
import { unlessHidden } from '../unlessHidden';

/** Of one branch: of those that are closed, the newest decides. */
const PAGE_SIZE = 25;

/** Of a longer body, a list has only the beginning. */
const MAX_LISTED_BODY = 400;

/** The pull requests of one repository. */
export class AzurePullRequests implements PullRequests {
  readonly maxTitleLength = 400;
  readonly maxBodyLength = 4_000;
  /** Hidden on the page; its e-mails show them, says MegaLinter's issue 2519. */
  readonly hiddenText = 'html-comment';
  readonly triage = ['labels', 'reviewers'] as const;
  readonly #client: AzureClient;
  readonly #repositoryUrl: string;
  readonly #triage: AzureTriage;
  readonly #status: AzureStatus;

  constructor(options: {
    client: AzureClient;
    teams: AzureTeams;
    policies: AzurePolicies;
    repositoryUrl: string;
  }) {
    const { client } = options;
    this.#client = client;
    this.#repositoryUrl = options.repositoryUrl;
    this.#triage = new AzureTriage(client, options.teams);
    this.#status = new AzureStatus(client, options.policies);
  }

  async find(
    options: PullRequestBranches & { state: 'open' | 'closed' },
  ): Promise<PullRequest[]> {
    const { branch, baseBranch, state } = options;
    const { value } = await this.#client.json(
      {
        task: `list the pull requests of the branch ${branch}`,
        path: '/pullrequests',
        query: {
          'searchCriteria.sourceRefName': `refs/heads/${branch}`,
          'searchCriteria.targetRefName': `refs/heads/${baseBranch}`,
          'searchCriteria.status': state === 'open' ? 'active' : 'all',
          $top: `${PAGE_SIZE}`,
        },
      },
      pullRequestsAnswer,
    );
    const found = value.filter(
      ({ status, forkSource }) =>
        !forkSource && (status === 'active') === (state === 'open'),
    );
    const whole = await Promise.all(found.map(answer => this.#whole(answer)));
    return whole
      .map(answer => this.#toPullRequest(answer))
      .sort((a, b) => b.number - a.number);
  }

  async create(
    options: PullRequestBranches & PullRequestText,
  ): Promise<PullRequest> {
    const { branch, baseBranch, title, body, draft } = options;
    const answer = await this.#client.json(
      {
        task: `open a pull request of the branch ${branch}`,
        method: 'POST',
        path: '/pullrequests',
        body: {
          sourceRefName: `refs/heads/${branch}`,
          targetRefName: `refs/heads/${baseBranch}`,
          title,
          description: body,
          isDraft: draft,
        },
      },
      pullRequestAnswer,
    );
    const complete = await unlessHidden(
      this.#deleteBranchOnMerge(answer.pullRequestId),
    );
    return this.#toPullRequest(complete ?? answer);
  }

  async update(
    { number }: PullRequest,
    { title, body, draft }: PullRequestText,
  ): Promise<PullRequest> {
    const answer = await this.#client.json(
      {
        task: `change the text of the pull request ${number}`,
        method: 'PATCH',
        path: `/pullrequests/${number}`,
        // Among what can be updated, the description lists no isDraft; but so
        // does Microsoft's own `az repos pr update --draft`.
        body: { title, description: body, isDraft: draft },
      },
      pullRequestAnswer,
    );
    return this.#toPullRequest(answer);
  }

  async close({ number }: PullRequest): Promise<void> {
    await this.#client.json(
      {
        task: `close the pull request ${number}`,
        method: 'PATCH',
        path: `/pullrequests/${number}`,
        body: { status: 'abandoned' },
      },
      pullRequestAnswer,
    );
  }

  addTriage(
    { number }: PullRequest,
    triage: Partial<PullRequestTriage>,
  ): Promise<void> {
    return this.#triage.add(number, triage);
  }

  readStatus(number: number): Promise<PullRequestStatus> {
    return this.#status.read(number);
  }

  /**
   * What a squash leaves behind could not carry another request. Not set as
   * the pull request is made: Microsoft's own `az repos pr create
   * --delete-source-branch` changes it afterwards, too.
   */
  #deleteBranchOnMerge(number: number): Promise<PullRequestAnswer> {
    return this.#client.json(
      {
        task: `have the branch of the pull request ${number} deleted on merge`,
        method: 'PATCH',
        path: `/pullrequests/${number}`,
        body: { completionOptions: { deleteSourceBranch: true } },
      },
      pullRequestAnswer,
    );
  }

  async #whole(answer: PullRequestAnswer): Promise<PullRequestAnswer> {
    const { pullRequestId, description } = answer;
    if ((description ?? '').length < MAX_LISTED_BODY) {
      return answer;
    }
    return this.#client.json(
      {
        task: `read the pull request ${pullRequestId}`,
        path: `/pullrequests/${pullRequestId}`,
      },
      pullRequestAnswer,
    );
  }

  #toPullRequest(answer: PullRequestAnswer): PullRequest {
    const { pullRequestId, title, description, isDraft, status } = answer;
    return {
      number: pullRequestId,
      url: `${this.#repositoryUrl}/pullrequest/${pullRequestId}`,
      title,
      body: description ?? '',
      draft: isDraft ?? false,
      state: STATES[status],
    };
  }
}
