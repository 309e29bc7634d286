import { z } from 'zod/v4';
import { perEnvironment } from '../../perEnvironment';
import { pattern } from '../../values';

/** Setting with the name of a key in the secret store. */
export function keySetting(kind: string, help: string) {
  return perEnvironment(z.string())
    .default(`{keyPrefix}-{deployment}-{environment}-${kind}`)
    .describe(help);
}

/** Value of such a setting; no two servers may share the key. */
export function secretKey(description: string) {
  return pattern(`key of the ${description} in the secret store`, {
    format: 'secret-key',
    unique: { kind: 'secret', within: 'secrets.vault' },
  });
}
