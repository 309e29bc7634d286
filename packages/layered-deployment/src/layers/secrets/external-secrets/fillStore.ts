import { askFor } from '../../askFor';
import type { SecretKey } from '../secretKeys';
import { generateSecrets } from './generateSecrets';
import type { SecretStore, StorePlace } from './secretStore';

const stdin = '/dev/stdin';

/** The command that puts a value where the server reads it. */
function commandFor(
  store: SecretStore,
  place: StorePlace,
  { name, origin }: SecretKey,
): string {
  switch (origin) {
    case 'typed':
      // A pipe, for arguments are in the process list.
      return [
        askFor('VALUE', `value of ${name}`, 'secret'),
        `printf %s "$VALUE" | ${store.write(place, name, stdin)}; unset VALUE`,
      ].join('\n');
    default:
      return [
        askFor('FILE', `path of the file with the value of ${name}`),
        store.write(place, name, '"$FILE"'),
      ].join('\n');
  }
}

/**
 * The prerequisites that fill the store: one for all keys that nobody has yet,
 * and one for each that somebody else makes.
 */
export function fillStore(
  store: SecretStore,
  place: StorePlace,
  keys: SecretKey[],
) {
  const given = keys.filter(({ origin }) => origin !== 'generated');
  const generated = keys.filter(({ origin }) => origin === 'generated');
  return [
    ...(generated.length ? [generateSecrets(store, place, generated)] : []),
    ...given.map(key => ({
      id: `secret-${key.name}`,
      title: `Put the secret ${
        key.name
      }, which somebody else makes, into ${store.place(place)}`,
      command: commandFor(store, place, key),
      check: store.check(place, key.name),
    })),
  ];
}
