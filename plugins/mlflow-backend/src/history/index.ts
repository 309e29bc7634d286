export { EntityHistory } from './EntityHistory';
export { HistoryAudit } from './HistoryAudit';
export { HistoryReader } from './HistoryReader';
export { modelQuerySchema, versionQuerySchema } from './queries';
export { createHistoryRouter } from './router';
export { startHistory } from './startHistory';
