import type { WorkloadIdentity } from '../../../workload';
import { shellWord } from '../../../shellWord';

/** Where the container is. */
export interface Container {
  account: string;
  resourceGroup: string;
  container: string;
}

/** The prerequisite that makes the container. */
export function createContainer({ account, container }: Container) {
  const which = `--name ${container} --account-name ${account} --auth-mode login`;
  return {
    id: 'container',
    title: `Create the container ${container} in the storage account ${account}`,
    command: `az storage container create ${which}`,
    check: `az storage container exists ${which}`,
  };
}

/** The prerequisite that makes mistakes undoable; the account has it for all. */
export function keepDeleted(
  { account, resourceGroup }: Container,
  days: number,
) {
  const which = `--account-name ${account} --resource-group ${shellWord(
    resourceGroup,
  )}`;
  return {
    id: 'blob-versions',
    title: `Keep deleted blobs of ${account} for ${days} days; no lifecycle rule (baseBlob.delete) may delete blobs by age, for what is in use may be old`,
    command: `az storage account blob-service-properties update ${which} --enable-versioning true --enable-delete-retention true --delete-retention-days ${days}`,
    check: `az storage account blob-service-properties show ${which}\naz storage account management-policy show ${which}`,
  };
}

/** The prerequisite that lets a managed identity use the container. */
export function grantToIdentity(
  { account, resourceGroup, container }: Container,
  identity: Extract<WorkloadIdentity, { kind: 'azure' }>,
) {
  const principal = `$(az identity show --name ${
    identity.name
  } --resource-group ${shellWord(
    identity.resourceGroup,
  )} --query principalId --output tsv)`;
  const scope = `"$(az storage account show --name ${account} --resource-group ${shellWord(
    resourceGroup,
  )} --query id --output tsv)/blobServices/default/containers/${container}"`;
  return {
    id: 'container-role',
    title: `Let the identity ${identity.name} read and write the container ${container}`,
    command: `az role assignment create --role "Storage Blob Data Contributor" --assignee-object-id "${principal}" --assignee-principal-type ServicePrincipal --scope ${scope}`,
    check: `az role assignment list --scope ${scope} --output table`,
  };
}
