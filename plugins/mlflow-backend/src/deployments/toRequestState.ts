import { RequestState } from '@mlflow-portal/backstage-plugin-mlflow-common';
import { PullRequestStatus } from '@mlflow-portal/pull-requests';

/**
 * The one word that says who acts next: what is over comes first, then what
 * stops a merge, beginning with what its requester can see to alone.
 */
export function toRequestState(status: PullRequestStatus): RequestState {
  if (status.state !== 'open') {
    return status.state;
  }
  if (status.checks === 'failing') {
    return 'checks-failing';
  }
  if (status.review !== 'none') {
    return status.review;
  }
  return status.draft ? 'draft' : 'open';
}
