import type { NameFormat } from '../../../names';
import type { Companions, Prerequisite } from '../../../layer';
import type { WorkloadIdentity } from '../../../workload';

/** Where one store keeps its secrets. */
export interface StorePlace {
  /** Name of the Key Vault, AWS region, Google project, or mount in Vault. */
  vault: string;
  /** Address of Vault. */
  server?: string;
}

/** How the operator signs in to a store that the bundle brings itself. */
export interface StoreSignIn {
  namespace: string;
  /** ServiceAccount of the namespace that the operator acts as. */
  serviceAccountName: string;
  identity?: WorkloadIdentity;
  tenantId?: string;
  /** Role of Vault's Kubernetes login. */
  role?: string;
}

/** One kind of secret store: how people fill it and how the operator reads it. */
export interface SecretStore {
  title: string;
  keyFormat: NameFormat;
  /** Where the value is inside a secret, if a secret has several. */
  property?: string;
  /** Identities by which the operator can sign in as a ServiceAccount. */
  identities?: Companions['identity'];
  /** The place in words, such as "the key vault kv-ml". */
  place(place: StorePlace): string;
  /** What the error of the check says of a key that is not there. */
  absent: string;
  /** Succeeds if the key is there, and prints nothing secret. */
  check(place: StorePlace, key: string): string;
  /** Writes the content of a file under the key. */
  write(place: StorePlace, key: string, file: string): string;
  /** `spec.provider` of a SecretStore. */
  provider(place: StorePlace, signIn: StoreSignIn): Record<string, unknown>;
  /** What lets the ServiceAccount read these keys, and no others. */
  grant(
    place: StorePlace,
    keys: string[],
    signIn: StoreSignIn,
  ): Omit<Prerequisite, 'environment' | 'id'>;
}
