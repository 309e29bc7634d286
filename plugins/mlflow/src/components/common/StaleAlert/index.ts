export * from './StaleAlert';
