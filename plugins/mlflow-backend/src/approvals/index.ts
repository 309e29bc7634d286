export { RequestStore } from './RequestStore';
export { SettledRequests } from './SettledRequests';
export { createApprovals } from './createApprovals';
export type { Approvals } from './createApprovals';
export { createApprovalsRouter } from './router';
