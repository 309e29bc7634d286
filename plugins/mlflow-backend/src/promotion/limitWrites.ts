import { HttpAuthService } from '@backstage/backend-plugin-api';
import { CustomErrorBase } from '@backstage/errors';
import { RequestHandler } from 'express';
import { rateLimit } from 'express-rate-limit';

const WINDOW_MS = 60_000;
const WRITES_PER_WINDOW = 10;

class TooManyWritesError extends CustomErrorBase {
  override name = 'TooManyWritesError' as const;
  /** Read by the error handler of Backstage. */
  readonly statusCode = 429;
}

/**
 * Lets each person's POSTs to the very path that it is used for through ten
 * times a minute, counted by each backend.
 */
export function limitWrites(httpAuth: HttpAuthService): RequestHandler {
  return rateLimit({
    windowMs: WINDOW_MS,
    limit: WRITES_PER_WINDOW,
    standardHeaders: 'draft-7',
    legacyHeaders: false,
    // Nobody is told apart by an address, which a proxy may hide or forge.
    validate: { trustProxy: false, xForwardedForHeader: false },
    skip: ({ method, path }) => method !== 'POST' || path !== '/',
    keyGenerator: async request => {
      const { principal } = await httpAuth.credentials(request, {
        allow: ['user'],
      });
      return principal.userEntityRef;
    },
    handler: (_request, _response, next) =>
      next(
        new TooManyWritesError(
          `You moved aliases ${WRITES_PER_WINDOW} times within a minute; wait one`,
        ),
      ),
  });
}
