import { z } from 'zod/v4';

// Below this, a model of a few gigabytes does not arrive.
const shortest = 300;

/** Setting of a controller that cuts a request which takes too long as a whole. */
export function requestTimeout(longest: number) {
  return z
    .int()
    .min(shortest)
    .max(longest)
    .default(3600)
    .describe(
      'Seconds that one request may take, the upload of a model included: 45 GB take an hour at 100 Mbit/s.',
    );
}

/** Setting of a controller that cuts a request while nothing moves. */
export function idleTimeout(longest: number) {
  return z
    .int()
    .min(shortest)
    .max(longest)
    .default(600)
    .describe(
      'Seconds without a byte after which the controller gives up: the server answers an upload only when the model lies in the object store.',
    );
}
