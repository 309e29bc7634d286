import type { SecretKey } from '../secretKeys';
import type { SecretStore, StorePlace } from './secretStore';

const key = '"$KEY"';

function loop(keys: SecretKey[], lines: string[]): string {
  return [
    `for KEY in ${keys.map(({ name }) => name).join(' ')}; do`,
    ...lines.map(line => `  ${line}`),
    'done',
  ].join('\n');
}

/** Makes the values of keys that all have the same number of random bytes. */
function generate(
  store: SecretStore,
  place: StorePlace,
  bytes: number,
  keys: SecretKey[],
): string {
  return loop(keys, [
    // Nothing is written over: other Secrets may hold the value already, and
    // data may be encrypted with it. An expired login is no absence.
    `FOUND="$(${store.check(place, key)} 2>&1)" || case "$FOUND" in`,
    // Hexadecimal text passes unchanged through URLs and INI files.
    `  *'${
      store.absent
    }'*) openssl rand -hex ${bytes} | tr -d '\\n' | ${store.write(
      place,
      key,
      '/dev/stdin',
    )} ;;`,
    `  *) printf '%s: %s\\n' "$KEY" "$FOUND" >&2 ;;`,
    'esac',
  ]);
}

/** The one prerequisite for all keys that nobody has yet. */
export function generateSecrets(
  store: SecretStore,
  place: StorePlace,
  keys: SecretKey[],
) {
  const names = keys.map(({ name }) => name);
  const lengths = [...new Set(keys.map(({ bytes }) => bytes))].sort(
    (one, other) => one - other,
  );
  return {
    id: 'secrets',
    title: `Generate ${
      names.length === 1 ? 'the secret' : `${names.length} secrets`
    } in ${store.place(place)}: ${names.join(', ')}`,
    command: lengths
      .map(bytes =>
        generate(
          store,
          place,
          bytes,
          keys.filter(candidate => candidate.bytes === bytes),
        ),
      )
      .join('\n'),
    check: loop(keys, [
      `${store.check(
        place,
        key,
      )} >/dev/null || printf 'not found: %s\\n' "$KEY"`,
    ]),
  };
}
