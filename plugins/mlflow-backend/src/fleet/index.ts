export type { Fleet } from './createFleet';
export { createFleet } from './createFleet';
export { createFleetRouter } from './router';
