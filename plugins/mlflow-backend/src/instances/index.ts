export { ClientPool, instanceKey } from './ClientPool';
export { EntityInstances } from './EntityInstances';
export { InstanceDirectory } from './InstanceDirectory';
export { StatusReader } from './StatusReader';
export { createInstancesRouter } from './router';
export { connectInstances } from './connectInstances';
