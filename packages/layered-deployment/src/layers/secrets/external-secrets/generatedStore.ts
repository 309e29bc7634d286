import type { Contribution } from '../../../layer';
import type { Workload } from '../../../workload';
import type { SecretKey } from '../secretKeys';
import type { SecretStore, StorePlace } from './secretStore';

/** A SecretStore of the namespace, and what its operator needs to sign in. */
export function generatedStore(
  store: SecretStore,
  place: StorePlace,
  keys: SecretKey[],
  around: {
    namespace: string;
    deployment: string;
    tenantId?: string;
    role: string;
    workload: Workload;
  },
): {
  config: Record<string, unknown>;
  templates: string[];
  prerequisites: NonNullable<Contribution['prerequisites']>;
} {
  const { namespace, deployment, tenantId, role, workload } = around;
  // Clouds trust the ServiceAccount of the server already. Vault trusts one
  // that has no other use.
  const cloud = store.identities !== undefined;
  const serviceAccountName = cloud
    ? workload.serviceAccountName ?? deployment
    : `${deployment}-secrets`;
  const signIn = {
    namespace,
    serviceAccountName,
    identity: workload.identity,
    tenantId,
    role,
  };
  return {
    config: {
      provider: store.provider(place, signIn),
      ...(!cloud && { serviceAccountName }),
    },
    templates: [
      'secret-store.yaml',
      ...(cloud ? [] : ['secret-store-account.yaml']),
    ],
    prerequisites: keys.length
      ? [
          {
            id: 'secret-store',
            ...store.grant(
              place,
              keys.map(({ name }) => name),
              signIn,
            ),
          },
        ]
      : [],
  };
}
