import { textAt } from '../yaml';
import type { Server } from './server';

/** Every Secret that the server reads, with the keys that it is known to. */
export function secretsOf({
  readSecrets,
  envFromSecrets,
  volumes,
}: Server): [string, string[]][] {
  return [
    ...readSecrets.map(({ name, keys }): [string, string[]] => [name, keys]),
    ...envFromSecrets.map((name): [string, string[]] => [name, []]),
    ...volumes
      .map(volume => textAt(volume, 'secret', 'secretName'))
      .filter(name => name !== undefined)
      .map((name): [string, string[]] => [name, []]),
  ];
}
