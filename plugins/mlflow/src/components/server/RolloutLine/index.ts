export * from './RolloutLine';
export * from './rolloutTone';
export * from './useRolloutText';
