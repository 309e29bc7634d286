import type { WorkloadArtifacts, WorkloadIdentity } from '../../../../workload';
import {
  createContainer,
  grantToIdentity,
} from '../../../artifactStore/azure-blob/container';
import { shellWord } from '../../../../shellWord';
import type { BackupPlace, BackupStore } from './store';

/** Adds one rule to the policy of the account, which has one for all. */
function expiry(
  account: string,
  resourceGroup: string,
  { bucket, retentionDays }: BackupPlace,
) {
  const which = `--account-name ${account} --resource-group ${shellWord(
    resourceGroup,
  )}`;
  const rule = JSON.stringify({
    name: bucket,
    enabled: true,
    type: 'Lifecycle',
    definition: {
      filters: { blobTypes: ['blockBlob'], prefixMatch: [`${bucket}/`] },
      actions: {
        baseBlob: {
          delete: { daysAfterModificationGreaterThan: retentionDays },
        },
      },
    },
  });
  return {
    id: 'backup-retention',
    title: `Keep backups in the container ${bucket} for ${retentionDays} days; the rules of other containers stay as they are`,
    command: [
      `{ az storage account management-policy show ${which} --query policy --output json 2>/dev/null || echo '{"rules":[]}'; } \\`,
      `  | jq --argjson rule '${rule}' '.rules |= (map(select(.name != $rule.name)) + [$rule])' > ${bucket}-policy.json`,
      `az storage account management-policy create ${which} --policy @${bucket}-policy.json`,
    ].join('\n'),
    check: `az storage account management-policy show ${which} --query "policy.rules[?name=='${bucket}']"`,
  };
}

/** Backups in a container of the account that holds the artifacts. */
export function azureBlobBackups(
  place: BackupPlace,
  artifacts: Extract<WorkloadArtifacts, { kind: 'azure-blob' }>,
  context: { identity?: WorkloadIdentity; resourceGroup: string },
): BackupStore {
  const { account } = artifacts;
  const { identity, resourceGroup } = context;
  const container = { account, resourceGroup, container: place.bucket };
  const which = `--account-name ${account} --auth-mode login`;
  return {
    list: `az storage blob list --container-name ${place.bucket} --prefix ${place.folder}/ ${which} --query "[?ends_with(name, 'SHA256SUMS')].name" --output tsv`,
    fetch: `az storage blob download-batch --source ${place.bucket} --pattern "${place.folder}/$BACKUP/*" --destination . ${which}\nmv "${place.folder}/$BACKUP" "$BACKUP"`,
    prerequisites: [
      { ...createContainer(container), id: 'backup-store' },
      expiry(account, resourceGroup, place),
      ...(identity?.kind === 'azure'
        ? [{ ...grantToIdentity(container, identity), id: 'backup-rights' }]
        : []),
    ],
  };
}
