import type { SecretRequest } from '../../workload';

/** A key of the secret store, and where its value comes from. */
export interface SecretKey {
  name: string;
  /** Nobody has it yet, somebody has it, or somebody has it in a file. */
  origin: 'generated' | 'typed' | 'file';
  /** Random bytes behind a generated value. */
  bytes: number;
}

function originOf(name: string, requests: SecretRequest[]) {
  if (requests.some(({ multiline }) => multiline?.includes(name))) {
    return 'file';
  }
  return requests.some(({ given }) => given?.includes(name))
    ? 'typed'
    : 'generated';
}

/** Every key that the requests read, once, in the order of their names. */
export function secretKeys(requests: SecretRequest[]): SecretKey[] {
  const names = new Set(requests.flatMap(({ keys }) => Object.values(keys)));
  return [...names].sort().map(name => ({
    name,
    origin: originOf(name, requests),
    bytes: Math.max(
      ...requests.map(({ keys, bytes }) =>
        Object.values(keys).includes(name) ? bytes?.[name] ?? 24 : 0,
      ),
    ),
  }));
}
