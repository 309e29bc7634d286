import type { SecretKey } from '../secretKeys';
import type { SecretStore, StorePlace } from './secretStore';

const stdin = '/dev/stdin';

/** The command that puts a value where the server reads it. */
function commandFor(
  store: SecretStore,
  place: StorePlace,
  { name, origin, bytes }: SecretKey,
): string {
  switch (origin) {
    case 'generated':
      // Hexadecimal text passes unchanged through URLs and INI files. What is
      // there stays: other Secrets may hold it already.
      return `${store.check(
        place,
        name,
      )} >/dev/null 2>&1 || openssl rand -hex ${bytes} | tr -d '\\n' | ${store.write(
        place,
        name,
        stdin,
      )}`;
    case 'typed':
      // A pipe, for arguments are in the process list.
      return [
        `read -rs VALUE  # paste the value of ${name}`,
        `printf %s "$VALUE" | ${store.write(place, name, stdin)}; unset VALUE`,
      ].join('\n');
    default:
      return [
        `read -r FILE  # path of the file with the value of ${name}`,
        store.write(place, name, '"$FILE"'),
      ].join('\n');
  }
}

/** The prerequisites that fill the store, one for each key. */
export function fillStore(
  store: SecretStore,
  place: StorePlace,
  keys: SecretKey[],
) {
  return keys.map(key => ({
    id: `secret-${key.name}`,
    title:
      key.origin === 'generated'
        ? `Generate the secret ${key.name} in the vault ${place.vault}`
        : `Put the secret ${key.name}, which somebody else makes, into the vault ${place.vault}`,
    command: commandFor(store, place, key),
    check: store.check(place, key.name),
  }));
}
