export * from './RolloutProvider';
export * from './RolloutContext';
