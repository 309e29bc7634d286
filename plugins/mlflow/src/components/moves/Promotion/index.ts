export * from './PromotionDialog';
export * from './useMayPromote';
