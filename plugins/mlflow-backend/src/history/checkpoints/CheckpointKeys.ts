import { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import {
  KeyObject,
  createHash,
  createPrivateKey,
  createPublicKey,
  sign,
  verify,
} from 'node:crypto';
import { chainKey } from '../HistoryRecord';
import { Checkpoint, SignedCheckpoint, parseCheckpoint } from './Checkpoint';

/** Configuration key of the portal's own. */
export const CHECKPOINT_KEY = 'mlflow.history.checkpointKey';
const TRUSTED_KEYS = 'mlflow.history.trustedCheckpointKeys';
/** How to make one. */
export const MAKE_KEY = '`openssl genpkey -algorithm ed25519`';

/** A public key as auditors get it. */
export interface PublicKey {
  /** SHA-256 over the key's DER form, hexadecimal. */
  fingerprint: string;
  /** PEM. */
  publicKey: string;
}

/** The keys that prove checkpoints, and the one that signs new ones. */
export class CheckpointKeys {
  /** Trusts nobody. */
  static readonly NONE = new CheckpointKeys(undefined, []);

  /** @throws InputError where a key cannot be used. */
  static fromConfig(config: Config): CheckpointKeys {
    const text = config.getOptionalString(CHECKPOINT_KEY);
    const own =
      text === undefined
        ? undefined
        : readKey(createPrivateKey, text, {
            name: CHECKPOINT_KEY,
            cure: `make one with ${MAKE_KEY}`,
          });
    const trusted = config.getOptionalStringArray(TRUSTED_KEYS) ?? [];
    return new CheckpointKeys(
      own,
      trusted.map((pem, index) =>
        readKey(createPublicKey, pem, {
          name: `${TRUSTED_KEYS}[${index}]`,
          cure: 'print it with `openssl pkey -pubout` from the private key it belongs to',
        }),
      ),
    );
  }

  readonly #own: KeyObject | undefined;
  readonly #known: ReadonlyMap<string, KeyObject>;

  private constructor(own: KeyObject | undefined, trusted: KeyObject[]) {
    this.#own = own;
    const keys = [...(own ? [createPublicKey(own)] : []), ...trusted];
    this.#known = new Map(keys.map(key => [fingerprintOf(key), key]));
  }

  /** Whether there is a key to sign with. */
  get canSign(): boolean {
    return this.#own !== undefined;
  }

  /** All keys that checkpoints are checked with. */
  list(): PublicKey[] {
    return [...this.#known].map(([fingerprint, key]) => ({
      fingerprint,
      publicKey: key.export({ type: 'spki', format: 'pem' }).toString(),
    }));
  }

  sign(checkpoint: Omit<Checkpoint, 'key'>): SignedCheckpoint {
    if (!this.#own) {
      throw new Error(`There is no ${CHECKPOINT_KEY} to sign with`);
    }
    const { instance, workspace, model, modelCreatedAt } = checkpoint;
    const key = fingerprintOf(createPublicKey(this.#own));
    const content = JSON.stringify({ ...checkpoint, key });
    return {
      ...{ instance, workspace, model, modelCreatedAt },
      sequence: checkpoint.sequence,
      hash: checkpoint.hash,
      content,
      signature: sign(null, Buffer.from(content), this.#own).toString('hex'),
    };
  }

  /** Whether a checkpoint is as one of the keys signed it, for this chain. */
  check(signed: SignedCheckpoint): 'right' | 'forged' | 'unknown-key' {
    let checkpoint: Checkpoint;
    let key: KeyObject | undefined;
    try {
      checkpoint = parseCheckpoint(signed);
      key = this.#known.get(checkpoint.key);
    } catch {
      return 'forged';
    }
    if (!key) {
      return 'unknown-key';
    }
    const isRight =
      chainKey(checkpoint) === chainKey(signed) &&
      checkpoint.sequence === signed.sequence &&
      checkpoint.hash === signed.hash &&
      verify(
        null,
        Buffer.from(signed.content),
        key,
        Buffer.from(signed.signature, 'hex'),
      );
    return isRight ? 'right' : 'forged';
  }
}

function fingerprintOf(key: KeyObject): string {
  return createHash('sha256')
    .update(key.export({ type: 'spki', format: 'der' }))
    .digest('hex');
}

function readKey(
  parse: (pem: string) => KeyObject,
  pem: string,
  { name, cure }: { name: string; cure: string },
): KeyObject {
  let key: KeyObject | undefined;
  try {
    key = parse(pem);
  } catch {
    // Its message may quote the key.
  }
  if (key?.asymmetricKeyType !== 'ed25519') {
    throw new InputError(`${name} is no Ed25519 key in PEM; ${cure}`);
  }
  return key;
}
