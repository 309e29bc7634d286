export { ClientPool, instanceKey } from './ClientPool';
export { InstanceDirectory } from './InstanceDirectory';
export { PlatformInstanceSource } from './PlatformInstanceSource';
export { ServerIndex } from './ServerIndex';
export { StatusReader } from './StatusReader';
export { namesInAnnotation } from './namesInAnnotation';
export { createInstancesRouter } from './router';
