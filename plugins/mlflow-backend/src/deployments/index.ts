export { DeploymentRequestStore } from './DeploymentRequestStore';
export { PlatformPullRequests } from './PlatformPullRequests';
export { RequestStatusReader } from './RequestStatusReader';
export { TrackedRequests } from './TrackedRequests';
export { createDeploymentsRouter } from './router';
