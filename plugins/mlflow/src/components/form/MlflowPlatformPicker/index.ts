export * from './field';
export * from './MlflowPlatformPicker';
export type { MlflowPlatformChoice } from './schema';
