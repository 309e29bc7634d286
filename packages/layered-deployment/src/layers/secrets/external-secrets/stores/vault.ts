import type { SecretStore, StorePlace } from '../secretStore';

const property = 'value';

function at({ vault, server }: StorePlace): string {
  return `${server ? `-address=${server} ` : ''}-mount=${vault}`;
}

/** HashiCorp Vault or OpenBao, with a KV engine of version 2. */
export const vault: SecretStore = {
  title: 'Vault',
  // Vault's own API puts data/ before the key; the operator does so by itself.
  keyFormat: 'vault-secret',
  property,
  place: ({ vault: mount }) => `the mount ${mount} of Vault`,
  absent: 'No value found',
  check: (place, key) => `vault kv metadata get ${at(place)} ${key}`,
  write: (place, key, file) =>
    `vault kv put ${at(place)} ${key} ${property}=@${file}`,
  provider: ({ vault: path, server }, { serviceAccountName, role }) => ({
    vault: {
      server,
      path,
      version: 'v2',
      auth: {
        kubernetes: {
          mountPath: 'kubernetes',
          role,
          serviceAccountRef: { name: serviceAccountName },
        },
      },
    },
  }),
  grant: (place, keys, { serviceAccountName, namespace, role }) => {
    const address = place.server ? `-address=${place.server} ` : '';
    return {
      title: `Let the ServiceAccount ${namespace}/${serviceAccountName} read these secrets of the mount ${place.vault}, and no others`,
      command: [
        `vault policy write ${address}${role} - <<'HCL'`,
        ...keys.map(
          key =>
            `path "${place.vault}/data/${key}" { capabilities = ["read"] }`,
        ),
        'HCL',
        `vault write ${address}auth/kubernetes/role/${role} bound_service_account_names=${serviceAccountName} bound_service_account_namespaces=${namespace} token_policies=${role} token_ttl=10m`,
      ].join('\n'),
      check: `vault read ${address}auth/kubernetes/role/${role}`,
    };
  },
};
