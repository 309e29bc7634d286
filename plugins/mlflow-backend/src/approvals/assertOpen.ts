import { ConflictError } from '@backstage/errors';
import { StoredRequest, toPromotionRequest } from './StoredRequest';

/** @throws ConflictError saying what became of a request that is not open. */
export function assertOpen(request: StoredRequest): void {
  if (request.state !== 'open') {
    throw decidedAlready(request);
  }
}

/** What to say to a person who comes too late to decide. */
export function decidedAlready(
  request: StoredRequest | undefined,
): ConflictError {
  return new ConflictError(
    `There is nothing to decide: ${
      request ? describe(request) : 'the request is gone'
    }`,
  );
}

function describe(request: StoredRequest): string {
  const { state, decidedBy, note, expiresAt } = toPromotionRequest(request);
  switch (state) {
    case 'open':
      return 'somebody else was deciding at the same time; look again';
    case 'applying':
      return `${decidedBy} approved it a moment ago; look again`;
    case 'outdated':
      return `the request is outdated (${note})`;
    case 'expired':
      return `the request expired at ${expiresAt}; ask again`;
    default:
      return `${decidedBy} has ${state} it already (${note})`;
  }
}
