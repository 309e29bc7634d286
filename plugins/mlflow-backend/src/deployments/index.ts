export { DeploymentRequestStore } from './DeploymentRequestStore';
export { DeploymentReader } from './DeploymentReader';
export { EntityDeployments } from './EntityDeployments';
export { PlatformPullRequests } from './PlatformPullRequests';
export { PlatformRepositories } from './PlatformRepositories';
export { RequestStatusReader } from './RequestStatusReader';
export { TrackedRequests } from './TrackedRequests';
export { createDeploymentsRouter } from './router';
