export { ENTITY_PATH, EntityGate } from './EntityGate';
export { assertMayShow, isShared } from './assertMayShow';
export { ownersOf } from '@mlflow-portal/backstage-plugin-mlflow-node';
export { requirePermission } from './requirePermission';
