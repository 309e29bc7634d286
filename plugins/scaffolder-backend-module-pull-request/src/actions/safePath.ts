import { posix } from 'node:path';
import { InputError } from '@backstage/errors';

/**
 * A path of the input in its simplest form, with forward slashes, that stays
 * below where it starts.
 *
 * @param field - the name of the input, for the error
 */
export function safePath(field: string, path: string = '.'): string {
  const fail = (reason: string) =>
    new InputError(
      `${field}: ${JSON.stringify(path)} ${reason}. Give a relative path.`,
    );
  if (/[\p{Cc}\\]/u.test(path)) {
    throw fail('contains a control character or a backslash');
  }
  if (path.startsWith('/') || /^[a-z]:/i.test(path)) {
    throw fail('is absolute');
  }
  const parts = path.split('/');
  if (parts.includes('..')) {
    throw fail('leads upwards');
  }
  if (parts.some(part => part.toLowerCase() === '.git')) {
    throw fail("leads into Git's own folder");
  }
  return posix.normalize(path).replace(/\/$/, '') || '.';
}
