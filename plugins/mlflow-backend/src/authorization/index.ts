export { ENTITY_PATH, EntityGate } from './EntityGate';
export { assertMayShow } from './assertMayShow';
export { requirePermission } from './requirePermission';
