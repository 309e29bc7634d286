export { PendingRead } from './PendingRead';
