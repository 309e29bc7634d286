export { DeploymentRequestStore } from './DeploymentRequestStore';
export { OpenRequests } from './OpenRequests';
export { createDeploymentsRouter } from './router';
