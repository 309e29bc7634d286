import { z } from 'zod/v4';
import { PullRequestStatus } from '../../PullRequests';
import { combineChecks, combineReviews } from '../combineStatus';
import { buildsAnswer, PullRequestAnswer } from './answers';

const VERDICTS = new Map<
  string | null | undefined,
  PullRequestStatus['review']
>([
  ['NEEDS_WORK', 'changes-requested'],
  ['APPROVED', 'approved'],
]);

/** What all people who had a say together say. */
export function toReview({
  reviewers,
  participants,
}: PullRequestAnswer): PullRequestStatus['review'] {
  const people = [...(reviewers ?? []), ...(participants ?? [])];
  return combineReviews(
    people.map(({ status }) => VERDICTS.get(status) ?? 'none'),
  );
}

/** What all builds of a commit together say. */
export function toChecks({
  failed,
  cancelled,
  inProgress,
  successful,
}: z.infer<typeof buildsAnswer>): PullRequestStatus['checks'] {
  return combineChecks([
    failed || cancelled ? 'failing' : 'none',
    inProgress ? 'running' : 'none',
    successful ? 'passing' : 'none',
  ]);
}
