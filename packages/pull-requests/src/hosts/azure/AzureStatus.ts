import { PullRequestStatus } from '../../PullRequests';
import { combineChecks, combineReviews } from '../combineStatus';
import { unlessHidden } from '../unlessHidden';
import {
  CheckAnswer,
  checksAnswer,
  iterationsAnswer,
  pullRequestAnswer,
  states,
} from './answers';
import { AzureClient } from './AzureClient';

type Checks = PullRequestStatus['checks'];

const outcomes = new Map<string, Checks>([
  ['succeeded', 'passing'],
  ['failed', 'failing'],
  ['error', 'failing'],
  ['notApplicable', 'none'],
]);

/**
 * How far pull requests have come. Checks are the statuses that builds and
 * tests report; evaluations of branch policies, which another API tells, are
 * left out.
 */
export class AzureStatus {
  readonly #client: AzureClient;

  constructor(client: AzureClient) {
    this.#client = client;
  }

  async read(number: number): Promise<PullRequestStatus> {
    const answer = await this.#client.json(
      {
        task: `read the pull request ${number}`,
        path: `/pullrequests/${number}`,
      },
      pullRequestAnswer,
    );
    const commit = answer.lastMergeSourceCommit?.commitId;
    const checks = await Promise.all([
      unlessHidden(this.#readChecksOfPullRequest(number)),
      commit ? unlessHidden(this.#readChecksOfCommit(commit)) : [],
    ]);
    return {
      state: states[answer.status],
      draft: answer.isDraft ?? false,
      review: combineReviews(
        (answer.reviewers ?? []).map(({ vote }) => toReview(vote ?? 0)),
      ),
      checks: combineChecks(
        checks.flatMap(found => newestOutcomes(found ?? [])),
      ),
    };
  }

  async #readChecksOfCommit(commit: string): Promise<CheckAnswer[]> {
    const { value } = await this.#client.json(
      {
        task: `read the checks of the commit ${commit}`,
        path: `/commits/${commit}/statuses`,
        query: { latestOnly: 'true' },
      },
      checksAnswer,
    );
    return value;
  }

  /** Some are of the pull request as a whole, some of one push to it. */
  async #readChecksOfPullRequest(number: number): Promise<CheckAnswer[]> {
    const { value } = await this.#client.json(
      {
        task: `read the checks of the pull request ${number}`,
        path: `/pullRequests/${number}/statuses`,
      },
      checksAnswer,
    );
    if (!value.some(({ iterationId }) => iterationId)) {
      return value;
    }
    const iterations = await this.#client.json(
      {
        task: `list the pushes to the pull request ${number}`,
        path: `/pullRequests/${number}/iterations`,
      },
      iterationsAnswer,
    );
    const newest = Math.max(...iterations.value.map(({ id }) => id));
    return value.filter(
      ({ iterationId }) => !iterationId || iterationId === newest,
    );
  }
}

function toReview(vote: number): PullRequestStatus['review'] {
  // "Approved" is 10, "with suggestions" 5, "wait for the author" -5,
  // "rejected" -10.
  if (vote < 0) {
    return 'changes-requested';
  }
  return vote > 0 ? 'approved' : 'none';
}

/** What each check said last. */
function newestOutcomes(checks: CheckAnswer[]): Checks[] {
  const byContext = new Map<string, Checks>();
  for (const { state, context } of [...checks].sort((a, b) => a.id - b.id)) {
    byContext.set(
      JSON.stringify([context?.genre, context?.name]),
      outcomes.get(state) ?? 'running',
    );
  }
  return [...byContext.values()];
}
