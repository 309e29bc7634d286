import type { NameFormat } from '../../../../names';
import type { Workload } from '../../../../workload';
import { azureBlobBackups } from './azureBlob';
import { gcsBackups } from './gcs';
import { s3Backups } from './s3';
import type { BackupPlace, BackupStore } from './store';

export type { BackupPlace, BackupStore } from './store';

/** The rule for names of each store. */
export const bucketFormats: Record<'azure-blob' | 's3' | 'gcs', NameFormat> = {
  'azure-blob': 'azure-container',
  s3: 's3-bucket',
  gcs: 'gcs-bucket',
};

/** Where backups go: beside the artifacts, in the same kind of store. */
export function backupStore(
  place: BackupPlace,
  { artifacts, identity }: Workload,
  resourceGroup: string,
): BackupStore | undefined {
  switch (artifacts?.kind) {
    case 'azure-blob':
      return azureBlobBackups(place, artifacts, { identity, resourceGroup });
    case 's3':
      return s3Backups(place, artifacts, identity);
    case 'gcs':
      return gcsBackups(place, artifacts, identity);
    default:
      return undefined;
  }
}
