import { z } from 'zod/v4';
import { defineLayer } from '../../../layer';
import { perEnvironment } from '../../../perEnvironment';
import { constant, pattern } from '../../../values';

export const azureBlob = defineLayer({
  concern: 'artifactStore',
  id: 'azure-blob',
  title: 'Azure Blob storage through the server',
  reason:
    'only the server holds the cloud identity: clients need their MLflow login and nothing else',
  settings: z.strictObject({
    account: perEnvironment(z.string()),
    resourceGroup: perEnvironment(z.string().min(1)),
    container: perEnvironment(z.string()).default('{name}'),
    mode: z.literal('proxied').default('proxied'),
  }),
  values: {
    account: constant('storage account', { format: 'azure-storage-account' }),
    resourceGroup: constant('resource group of the storage account'),
    container: pattern('container of artifacts', {
      format: 'azure-container',
      unique: { kind: 'container', within: 'artifactStore.account' },
    }),
    mode: constant('who reads and writes artifacts'),
  },
  worksWith: { identity: ['azure-workload-identity'] },
  contribute: ({ values, names }) => {
    const { account, container, resourceGroup } = values;
    const identity = `az identity show --name ${names['identity.name']} --resource-group ${names['identity.resourceGroup']} --query principalId --output tsv`;
    const scope = `"$(az storage account show --name ${account} --resource-group ${resourceGroup} --query id --output tsv)/blobServices/default/containers/${container}"`;
    return {
      workload: {
        artifacts: {
          kind: 'azure-blob',
          account,
          container,
          access: 'proxied',
        },
        egress: [{ purpose: 'Azure Blob storage', port: 443 }],
        requires: ['azure-blob', 'azure-identity'],
      },
      prerequisites: [
        {
          id: 'container',
          title: `Create the container ${container} in the storage account ${account}`,
          command: `az storage container create --name ${container} --account-name ${account} --auth-mode login`,
          check: `az storage container exists --name ${container} --account-name ${account} --auth-mode login`,
        },
        {
          id: 'container-role',
          title: `Let the identity ${names['identity.name']} read and write the container ${container}`,
          command: `az role assignment create --role "Storage Blob Data Contributor" --assignee-object-id "$(${identity})" --assignee-principal-type ServicePrincipal --scope ${scope}`,
          check: `az role assignment list --assignee "$(${identity})" --scope ${scope} --output table`,
        },
      ],
    };
  },
});
