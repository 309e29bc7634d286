import { AuthenticationError } from '@backstage/errors';
import { createHmac, timingSafeEqual } from 'node:crypto';

/** How far MLflow's clock and ours may be apart, retries of MLflow included. */
const WINDOW_MS = 5 * 60_000;
const VERSION = 'v1';
const ID = /^[\w-]{1,64}$/;

/** What a delivery says about itself, in headers of MLflow's own. */
export interface Delivery {
  /** The same each time that MLflow tries again. */
  id: string;
  /** Seconds since 1970. */
  timestamp: string;
  signature: string;
  /** As it came: whoever parses and prints it again has another text. */
  body: Buffer;
}

/**
 * Whether MLflow sent this, and a moment ago.
 *
 * @param now - milliseconds since 1970.
 * @throws AuthenticationError, which does not say what was wrong.
 * @see https://mlflow.org/docs/latest/ml/webhooks
 */
export function assertSigned(
  { id, timestamp, signature, body }: Delivery,
  options: { secret: string; now: number },
): void {
  const { secret, now } = options;
  const digest = createHmac('sha256', secret)
    .update(`${id}.${timestamp}.`)
    .update(body)
    .digest('base64');
  const ageMs = Math.abs(now - Number(timestamp) * 1000);
  const isSigned = isSame(signature, `${VERSION},${digest}`);
  // An age that is not a number is not below either.
  if (!isSigned || !ID.test(id) || !(ageMs <= WINDOW_MS)) {
    throw new AuthenticationError(
      'The delivery is not signed as one of a webhook that this portal set up, or it is old',
    );
  }
}

function isSame(one: string, other: string): boolean {
  const [given, expected] = [Buffer.from(one), Buffer.from(other)];
  return given.length === expected.length && timingSafeEqual(given, expected);
}
