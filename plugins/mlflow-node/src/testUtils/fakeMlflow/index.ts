export {
  FakeMlflow,
  type FakeFault,
  type FakeMlflowOptions,
} from './FakeMlflow';
export { fakeFaults } from './faults';
export type { FakeAnswer } from './answers';
export type { FakeCall } from './FakeCall';
export type { FakeModel, FakeModelVersion } from './models';
export type { FakeEvent, FakeModelRegistry } from './ModelRegistry';
export type { MlflowErrorCode } from './MlflowFailure';
export type { FakeMetric, FakeRun } from './runs';
export type { FakeTracking } from './Tracking';
export type { FakeWebhook, FakeWebhooks } from './Webhooks';
