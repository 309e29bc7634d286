export { isText, modelInLocation } from './modelLocation';
export { toEntityName } from './toEntityName';
export { toModelEntity } from './toModelEntity';
export type { ModelSource } from './toModelEntity';
