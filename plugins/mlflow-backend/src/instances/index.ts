export { ClientPool, instanceKey } from './ClientPool';
export { EntityInstances } from './EntityInstances';
export { InstanceDirectory } from './InstanceDirectory';
export { StatusReader } from './StatusReader';
export { createInstancesRouter } from './router';
export { namesInAnnotation } from '@mlflow-portal/backstage-plugin-mlflow-node';
export { connectInstances } from './connectInstances';
