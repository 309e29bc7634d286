import { ConfigReader } from '@backstage/config';
import { generateKeyPairSync } from 'node:crypto';
import { CheckpointKeys } from '../checkpoints/CheckpointKeys';

/** A new pair of keys, in PEM. */
export function createKeyPair() {
  return generateKeyPairSync('ed25519', {
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
    publicKeyEncoding: { type: 'spki', format: 'pem' },
  });
}

/** Keys as they are configured. */
export function keysOf(history: {
  checkpointKey?: string;
  trustedCheckpointKeys?: string[];
}): CheckpointKeys {
  return CheckpointKeys.fromConfig(new ConfigReader({ mlflow: { history } }));
}
