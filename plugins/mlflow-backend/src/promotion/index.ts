export type { Approval } from './Approval';
export { EntityPromotions } from './EntityPromotions';
export { OutdatedPromotionError } from './OutdatedPromotionError';
export { assertExpected } from './assertExpected';
export { assertGatesOpen } from './assertGatesOpen';
export type { OpenRequests } from './preparePromotion';
export { PromotionRules } from './PromotionRules';
export type { RulesForAlias } from './PromotionRules';
export { createPromotionRouter } from './router';
