export { ConfigInstanceSource } from './ConfigInstanceSource';
export { CredentialsDirectory } from './CredentialsDirectory';
export { isInstanceName } from './MlflowInstance';
export type { InstanceSource, MlflowInstance } from './MlflowInstance';
export { readInstancesFromConfig } from './readInstancesFromConfig';
