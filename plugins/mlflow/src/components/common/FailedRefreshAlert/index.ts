export * from './FailedRefreshAlert';
