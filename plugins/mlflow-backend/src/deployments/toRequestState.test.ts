import { RequestState } from '@mlflow-portal/backstage-plugin-mlflow-common';
import { PullRequestStatus } from '@mlflow-portal/pull-requests';
import { toRequestState } from './toRequestState';

const open: PullRequestStatus = {
  state: 'open',
  draft: false,
  review: 'none',
  checks: 'none',
};
const everythingAtOnce: Partial<PullRequestStatus> = {
  draft: true,
  review: 'changes-requested',
  checks: 'failing',
};

describe('toRequestState', () => {
  it.each<[RequestState, Partial<PullRequestStatus>]>([
    ['closed', { ...everythingAtOnce, state: 'closed' }],
    ['merged', { ...everythingAtOnce, state: 'merged' }],
    ['merged', { state: 'merged', review: 'approved', checks: 'passing' }],
    ['checks-failing', everythingAtOnce],
    ['checks-failing', { checks: 'failing', review: 'approved' }],
    ['changes-requested', { review: 'changes-requested', draft: true }],
    ['changes-requested', { review: 'changes-requested', checks: 'running' }],
    ['approved', { review: 'approved', draft: true }],
    ['approved', { review: 'approved', checks: 'passing' }],
    ['draft', { draft: true, checks: 'running' }],
    ['open', { checks: 'passing' }],
    ['open', { checks: 'running' }],
    ['open', {}],
  ])('says %s of %j', (word, status) => {
    expect(toRequestState({ ...open, ...status })).toBe(word);
  });
});
