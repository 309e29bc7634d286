export * from './PromotionDialog';
