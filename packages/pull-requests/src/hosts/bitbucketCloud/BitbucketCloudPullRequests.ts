import {
  PullRequest,
  PullRequestBranches,
  PullRequests,
  PullRequestStatus,
  PullRequestText,
  PullRequestTriage,
} from '../../PullRequests';
import { assertSameText } from '../assertSameText';
import { openWithReviewers } from '../openWithReviewers';
import { unlessHidden } from '../unlessHidden';
import { commitStatusAnswer, pullRequestAnswer } from './answers';
import { BitbucketCloudClient } from './BitbucketCloudClient';
import { BitbucketCloudTriage } from './BitbucketCloudTriage';
import { findDefaultReviewers } from './findDefaultReviewers';
import { PULL_REQUEST_STATES, toPullRequest } from './toPullRequest';
import { toChecks, toReview } from './toStatus';
import { toReviewer, WholePullRequests } from './WholePullRequests';

/** The most that Bitbucket sends at once. */
const PULL_REQUESTS_PAGE_SIZE = '50';
const STATUSES_PAGE_SIZE = '100';

const ASKED = {
  open: ['OPEN'],
  closed: ['MERGED', 'DECLINED', 'SUPERSEDED'],
};

/** The pull requests of one repository. */
export class BitbucketCloudPullRequests implements PullRequests {
  /** Bitbucket shows HTML comments as text. */
  readonly maxTitleLength = 255;
  readonly hiddenText = 'link-definition';
  readonly triage = ['reviewers'] as const;
  readonly #client: BitbucketCloudClient;
  readonly #api: string;
  readonly #path: string;
  readonly #whole: WholePullRequests;
  readonly #triage: BitbucketCloudTriage;

  /** @param api - path of the repository. */
  constructor(client: BitbucketCloudClient, api: string, workspace: string) {
    this.#client = client;
    this.#api = api;
    this.#path = `${api}/pullrequests`;
    this.#whole = new WholePullRequests(client, this.#path);
    this.#triage = new BitbucketCloudTriage(client, {
      workspace,
      pullRequests: this.#whole,
    });
  }

  async find(
    options: PullRequestBranches & { state: 'open' | 'closed' },
  ): Promise<PullRequest[]> {
    const { branch, baseBranch, state } = options;
    const q = `source.branch.name = ${quote(
      branch,
    )} AND destination.branch.name = ${quote(baseBranch)}`;
    const answers = await this.#client.pages(
      {
        task: `list the pull requests of the branch ${branch}`,
        path: this.#path,
        query: [
          ['q', q],
          ...ASKED[state].map((name): [string, string] => ['state', name]),
          ['pagelen', PULL_REQUESTS_PAGE_SIZE],
        ],
      },
      pullRequestAnswer,
    );
    return (
      answers
        // A fork may have a branch of this name, too.
        .filter(
          ({ source, destination }) =>
            source.repository?.full_name === destination.repository?.full_name,
        )
        .map(toPullRequest)
        .sort((a, b) => b.number - a.number)
    );
  }

  async create(
    options: PullRequestBranches & PullRequestText,
  ): Promise<PullRequest> {
    const { branch, baseBranch, title, body, draft } = options;
    const opened = await openWithReviewers({
      reviewers: await findDefaultReviewers(this.#client, this.#api),
      open: reviewers =>
        this.#client.json(
          {
            task: `open a pull request of the branch ${branch}`,
            method: 'POST',
            path: this.#path,
            body: {
              type: 'pullrequest',
              title,
              description: body,
              draft,
              source: { branch: { name: branch } },
              destination: { branch: { name: baseBranch } },
              // The next request for the same begins at the base again.
              close_source_branch: true,
              reviewers: reviewers.map(toReviewer),
            },
          },
          pullRequestAnswer,
        ),
      ask: ({ id }, reviewers) =>
        this.#triage.add({ number: id }, { reviewers }),
    });
    return toPullRequest(opened);
  }

  async update(
    pullRequest: PullRequest,
    text: PullRequestText,
  ): Promise<PullRequest> {
    const { number } = pullRequest;
    const before = await this.#whole.read(number);
    assertSameText(pullRequest, toPullRequest(before));
    return toPullRequest(
      await this.#whole.put(
        `change the text of the pull request ${number}`,
        before,
        text,
      ),
    );
  }

  async close({ number }: PullRequest): Promise<void> {
    await this.#client.json(
      {
        task: `decline the pull request ${number}`,
        method: 'POST',
        path: `${this.#path}/${number}/decline`,
      },
      pullRequestAnswer,
    );
  }

  addTriage(
    pullRequest: PullRequest,
    triage: Partial<PullRequestTriage>,
  ): Promise<void> {
    return this.#triage.add(pullRequest, triage);
  }

  async readStatus(number: number): Promise<PullRequestStatus> {
    const answer = await this.#whole.read(number);
    const commit = answer.source.commit?.hash;
    const statuses = commit
      ? await unlessHidden(
          this.#client.pages(
            {
              task: `read the checks of the pull request ${number}`,
              path: `${this.#api}/commit/${commit}/statuses`,
              query: { pagelen: STATUSES_PAGE_SIZE },
            },
            commitStatusAnswer,
          ),
        )
      : [];
    return {
      state: PULL_REQUEST_STATES[answer.state],
      draft: answer.draft ?? false,
      review: toReview(answer.participants ?? []),
      checks: toChecks(statuses ?? []),
    };
  }
}

/** A string of Bitbucket's query language. */
function quote(value: string): string {
  return JSON.stringify(value);
}
