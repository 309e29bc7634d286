export { RequestNews } from './RequestNews';
export type { RequestEvent } from './RequestNews';
export { RequestStore } from './RequestStore';
export { SettledRequests } from './SettledRequests';
export type { StoredRequest } from './StoredRequest';
export { createApprovals } from './createApprovals';
export type { Approvals } from './createApprovals';
export { createApprovalsRouter } from './router';
