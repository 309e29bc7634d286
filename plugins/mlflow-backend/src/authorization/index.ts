export { ENTITY_PATH, EntityGate } from './EntityGate';
export { assertMayShow, ownersOf } from './assertMayShow';
export { requirePermission } from './requirePermission';
