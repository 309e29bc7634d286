/**
 * Servers for the tests of packages that talk to MLflow.
 *
 * @packageDocumentation
 */

export { LoopbackServer } from './LoopbackServer';
export { RealMlflow, type WriteAnswer } from './RealMlflow';
