import { InputError } from '@backstage/errors';

/**
 * Checks and normalises the base address of an MLflow server: no trailing
 * slash; a path is kept, it is the server's `--static-prefix`.
 *
 * @throws InputError when it is not a plain http or https address.
 * @public
 */
export function normalizeBaseUrl(value: string): string {
  const url = URL.canParse(value) ? new URL(value) : undefined;
  if (!url || !['http:', 'https:'].includes(url.protocol)) {
    throw new InputError('must be an address that begins with http or https');
  }
  if (url.username || url.password) {
    throw new InputError(
      'must not hold a user name or password; use credentials for them',
    );
  }
  if (url.search || url.hash) {
    throw new InputError('must not hold a query (?) or a fragment (#)');
  }
  return `${url.origin}${url.pathname.replace(/\/+$/, '')}`;
}
