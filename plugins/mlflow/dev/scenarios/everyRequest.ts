import { unknownReasonSchema } from '@mlflow-portal/backstage-plugin-mlflow-common';
import { trackedRequest } from '../../src/__fixtures__/requests';

/** A request in every state, named after it. */
export const everyRequest = [
  trackedRequest({ state: 'draft' }),
  trackedRequest(),
  trackedRequest({ state: 'approved' }),
  trackedRequest({ state: 'changes-requested' }),
  trackedRequest({ state: 'checks-failing', stale: true }),
  trackedRequest({ state: 'merged' }),
  trackedRequest({ state: 'closed' }, { closedAt: '2026-11-20T09:00:00Z' }),
  ...unknownReasonSchema.options.map(reason =>
    trackedRequest({ state: 'unknown', reason, readAt: undefined }),
  ),
].map(request => {
  const id = request.status.reason ?? request.status.state;
  return { ...request, id, entityRef: `component:default/mlflow-${id}` };
});
