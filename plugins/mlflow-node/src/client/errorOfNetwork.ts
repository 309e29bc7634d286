import { MlflowError } from './MlflowError';

/** Puts what the network layer threw into the portal's own words. */
export function errorOfNetwork(error: unknown): MlflowError {
  if (error instanceof MlflowError) {
    return error;
  }
  const { name, code } = error as { name?: string; code?: unknown };
  const networkCode = typeof code === 'string' ? code : undefined;
  if (
    name === 'TimeoutError' ||
    networkCode === 'UND_ERR_HEADERS_TIMEOUT' ||
    networkCode === 'UND_ERR_BODY_TIMEOUT'
  ) {
    return new MlflowError('timeout', 'MLflow did not answer in time');
  }
  return new MlflowError(
    'unreachable',
    `No connection to MLflow (${networkCode ?? 'unknown network error'})`,
    { networkCode },
  );
}
