/**
 * Servers for the tests of packages that talk to MLflow.
 *
 * @packageDocumentation
 */

export * from './fakeMlflow';
export { LoopbackServer } from './LoopbackServer';
export type {
  MlflowForTests,
  WriteAnswer,
  WriteOptions,
} from './MlflowForTests';
export { RealMlflow } from './RealMlflow';
export { RealPostgres } from '../contract/servers/RealPostgres';
export { TcpProxy } from '../contract/servers/TcpProxy';
