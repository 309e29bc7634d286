import { z } from 'zod/v4';
import { PullRequestStatus } from '../../PullRequests';
import { combineChecks, combineReviews } from '../combineStatus';
import { commitStatusAnswer, participantAnswer } from './answers';

/** What all participants together say. */
export function toReview(
  participants: z.infer<typeof participantAnswer>[],
): PullRequestStatus['review'] {
  return combineReviews(
    participants.map(({ approved, state }) => {
      if (state === 'changes_requested') {
        return 'changes-requested';
      }
      return approved ? 'approved' : 'none';
    }),
  );
}

/** What all builds of a commit together say. */
export function toChecks(
  statuses: z.infer<typeof commitStatusAnswer>[],
): PullRequestStatus['checks'] {
  return combineChecks(
    statuses.map(({ state }) => {
      if (state === 'INPROGRESS') {
        return 'running';
      }
      return state === 'SUCCESSFUL' ? 'passing' : 'failing';
    }),
  );
}
