export { EntityPromotions } from './EntityPromotions';
export { createPromotionRouter } from './router';
