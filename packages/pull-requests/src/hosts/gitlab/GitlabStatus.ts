import { z } from 'zod/v4';
import { HttpClient } from '../../http/HttpClient';
import { PullRequestStatus } from '../../PullRequests';
import { combineReviews } from '../combineStatus';
import { unlessHidden } from '../unlessHidden';
import {
  ApprovalsAnswer,
  approvalsAnswer,
  reviewerAnswer,
  ReviewerAnswer,
  stateOf,
  statusAnswer,
} from './answers';

const MAX_REVIEWERS = '100';

/** Ends of a pipeline; in any other status it goes on, or waits for a person. */
const ENDS = new Map<string, PullRequestStatus['checks']>([
  ['success', 'passing'],
  ['failed', 'failing'],
  ['canceled', 'failing'],
  ['skipped', 'none'],
]);

/** How far the merge requests of one project have come. */
export class GitlabStatus {
  readonly #http: HttpClient;
  readonly #path: string;

  /** @param path - of the project's merge requests. */
  constructor(http: HttpClient, path: string) {
    this.#http = http;
    this.#path = path;
  }

  async read(number: number): Promise<PullRequestStatus> {
    const task = `read the status of the merge request ${number}`;
    const path = `${this.#path}/${number}`;
    const [mergeRequest, approvals, reviewers] = await Promise.all([
      this.#http.json({ task, path }, statusAnswer),
      unlessHidden(
        this.#http.json({ task, path: `${path}/approvals` }, approvalsAnswer),
      ),
      unlessHidden(
        this.#http.json(
          {
            task,
            path: `${path}/reviewers`,
            query: { per_page: MAX_REVIEWERS },
          },
          z.array(reviewerAnswer),
        ),
      ),
    ]);
    const pipeline = mergeRequest.head_pipeline?.status;
    return {
      state: stateOf(mergeRequest),
      draft: mergeRequest.draft ?? false,
      review: combineReviews([
        toApproval(approvals),
        ...(reviewers ?? []).map(toReview),
      ]),
      checks: pipeline ? ENDS.get(pipeline) ?? 'running' : 'none',
    };
  }
}

/** Without rules, as in the free tier, GitLab calls anything `approved`. */
function toApproval(answer?: ApprovalsAnswer): PullRequestStatus['review'] {
  const { approved_by: approvers, approvals_left: missing } = answer ?? {};
  return approvers?.length && !missing ? 'approved' : 'none';
}

function toReview({ state }: ReviewerAnswer): PullRequestStatus['review'] {
  return state === 'requested_changes' ? 'changes-requested' : 'none';
}
