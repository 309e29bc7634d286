import { shellWord } from '../../../../shellWord';
import type { SecretStore } from '../secretStore';

export const azureKeyVault: SecretStore = {
  title: 'Azure Key Vault',
  keyFormat: 'azure-key-vault-secret',
  identities: ['azure'],
  place: ({ vault }) => `the key vault ${vault}`,
  absent: 'SecretNotFound',
  check: ({ vault }, key) =>
    `az keyvault secret show --vault-name ${vault} --name ${key} --query attributes.enabled`,
  write: ({ vault }, key, file) =>
    `az keyvault secret set --vault-name ${vault} --name ${key} --file ${file} --output none`,
  provider: ({ vault }, { serviceAccountName, tenantId }) => ({
    azurekv: {
      vaultUrl: `https://${vault}.vault.azure.net`,
      authType: 'WorkloadIdentity',
      tenantId,
      serviceAccountRef: { name: serviceAccountName },
    },
  }),
  grant: ({ vault }, keys, { identity }) => {
    const [name, group] =
      identity?.kind === 'azure' ? [identity.name, identity.resourceGroup] : [];
    const principal = `PRINCIPAL="$(az identity show --name ${name} --resource-group ${shellWord(
      group ?? '',
    )} --query principalId --output tsv)"`;
    const id = `VAULT="$(az keyvault show --name ${vault} --query id --output tsv)"`;
    return {
      title: `Let the identity ${name} read these secrets of the vault ${vault}, and no others`,
      command: [
        principal,
        id,
        `for KEY in ${keys.join(' ')}; do`,
        '  az role assignment create --role "Key Vault Secrets User" --assignee-object-id "$PRINCIPAL" --assignee-principal-type ServicePrincipal --scope "$VAULT/secrets/$KEY"',
        'done',
      ].join('\n'),
      check: `${principal}\naz role assignment list --all --assignee "$PRINCIPAL" --output table`,
    };
  },
};
