import { createHash } from 'node:crypto';

const LONGEST_NAME = 63;
const HASH_DIGITS = 16;
/** What a name without a hash must not look like, so that none is taken twice. */
const ENDS_IN_HASH = new RegExp(`_[0-9a-f]{${HASH_DIGITS}}$`);
/** The catalog ignores capitals in names, so that only small letters are safe. */
const PLAIN_NAME = /^[a-z0-9]([a-z0-9._-]*[a-z0-9])?$/;

/**
 * The name of the entity of a registered model: `<instance>.<model>` where the
 * catalog allows that, e.g. `fraud-prod.fraud-detector`; otherwise what is left
 * of it, and a hash of both.
 *
 * It depends on nothing else, so that a relation can be drawn from the two
 * names alone. Names of instances hold no full stop: the first one ends them.
 */
export function toEntityName(instance: string, model: string): string {
  const readable = `${instance}.${model}`;
  if (
    readable.length <= LONGEST_NAME &&
    PLAIN_NAME.test(readable) &&
    !ENDS_IN_HASH.test(readable)
  ) {
    return readable;
  }
  const hash = createHash('sha256')
    // JSON keeps apart what UTF-8 does not: lone halves of surrogate pairs.
    .update(JSON.stringify([instance, model]))
    .digest('hex')
    .slice(0, HASH_DIGITS);
  const start = readable
    .toLowerCase()
    .replace(/[^a-z0-9.]+/g, '-')
    .replace(/^[.-]+/, '')
    .slice(0, LONGEST_NAME - HASH_DIGITS - 1)
    .replace(/[.-]+$/, '');
  return start === '' ? `model_${hash}` : `${start}_${hash}`;
}
