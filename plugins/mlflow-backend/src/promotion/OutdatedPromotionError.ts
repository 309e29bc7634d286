import { ConflictError } from '@backstage/errors';

/** What the person looked at is not there any more, and does not come back. */
export class OutdatedPromotionError extends ConflictError {}
