import { PullRequestStatus } from '../../PullRequests';
import { combineChecks, combineReviews } from '../combineStatus';
import { unlessHidden } from '../unlessHidden';
import {
  CheckAnswer,
  checksAnswer,
  iterationsAnswer,
  pullRequestAnswer,
  PullRequestAnswer,
  STATES,
} from './answers';
import { AzureClient } from './AzureClient';
import { AzurePolicies, PolicyVerdict } from './AzurePolicies';

type Checks = PullRequestStatus['checks'];

const OUTCOMES = new Map<string, Checks>([
  ['succeeded', 'passing'],
  ['failed', 'failing'],
  ['error', 'failing'],
  ['notApplicable', 'none'],
]);

/**
 * How far pull requests have come. Checks are the statuses that builds and
 * tests report, and what the branch's policies say of builds: those run on the
 * commit that a merge would make, of which no status tells.
 */
export class AzureStatus {
  readonly #client: AzureClient;
  readonly #policies: AzurePolicies;

  constructor(client: AzureClient, policies: AzurePolicies) {
    this.#client = client;
    this.#policies = policies;
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
    const projectId = answer.repository?.project.id;
    const [ofPullRequest = [], ofCommit = [], verdict] = await Promise.all([
      unlessHidden(this.#readChecksOfPullRequest(number)),
      commit ? unlessHidden(this.#readChecksOfCommit(commit)) : [],
      projectId
        ? unlessHidden(this.#policies.evaluate(projectId, number))
        : undefined,
    ]);
    return {
      state: STATES[answer.status],
      draft: answer.isDraft ?? false,
      review: reviewOf(answer, verdict),
      checks: combineChecks([
        ...newestOutcomes(ofPullRequest),
        ...newestOutcomes(ofCommit),
        ...(verdict?.checks ?? []),
      ]),
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

/** Approved only if nobody is missing without whom nobody can merge. */
function reviewOf(
  { reviewers }: PullRequestAnswer,
  verdict?: PolicyVerdict,
): PullRequestStatus['review'] {
  const all = (reviewers ?? []).map(({ vote, isRequired }) => ({
    said: toReview(vote ?? 0),
    isRequired,
  }));
  const review = combineReviews(all.map(({ said }) => said));
  const lacksReview =
    verdict?.lacksReview ||
    all.some(({ said, isRequired }) => isRequired && said !== 'approved');
  return review === 'approved' && lacksReview ? 'none' : review;
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
      OUTCOMES.get(state) ?? 'running',
    );
  }
  return [...byContext.values()];
}
