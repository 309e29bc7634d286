import type { WorkloadArtifacts, WorkloadIdentity } from '../../../../workload';
import { askFor } from '../../../askFor';
import type { BackupPlace, BackupStore } from './store';

function lifecycle(days: number): string {
  return JSON.stringify({
    rule: [{ action: { type: 'Delete' }, condition: { age: days } }],
  });
}

/** Backups in a bucket of their own, beside that of the artifacts. */
export function gcsBackups(
  place: BackupPlace,
  { project }: Extract<WorkloadArtifacts, { kind: 'gcs' }>,
  identity?: WorkloadIdentity,
): BackupStore {
  const bucket = `gs://${place.bucket}`;
  const binding = `gcloud storage buckets add-iam-policy-binding ${bucket} --role roles/storage.objectCreator --member`;
  return {
    list: `gcloud storage ls '${bucket}/${place.folder}/*/SHA256SUMS'`,
    fetch: `gcloud storage cp --recursive "${bucket}/${place.folder}/$BACKUP" .`,
    prerequisites: [
      {
        id: 'backup-store',
        title: `Create the bucket ${place.bucket} for backups; Google encrypts it`,
        command: [
          askFor(
            'LOCATION',
            'location such as europe-west4, another one than that of the database',
          ),
          `gcloud storage buckets create ${bucket} --project ${project} --location "$LOCATION" --uniform-bucket-level-access --public-access-prevention`,
        ].join('\n'),
        check: `gcloud storage buckets describe ${bucket} --format 'yaml(location,public_access_prevention)'`,
      },
      {
        id: 'backup-retention',
        title: `Keep backups in the bucket ${place.bucket} for ${place.retentionDays} days`,
        command: `gcloud storage buckets update ${bucket} --lifecycle-file /dev/stdin <<'JSON'\n${lifecycle(
          place.retentionDays,
        )}\nJSON`,
        check: `gcloud storage buckets describe ${bucket} --format 'yaml(lifecycle_config)'`,
      },
      {
        id: 'backup-rights',
        title: `Let the server add objects to the bucket ${place.bucket}, and neither read nor delete them`,
        command:
          identity?.kind === 'gcp'
            ? `${binding} serviceAccount:${identity.serviceAccount}`
            : `${askFor(
                'ACCOUNT',
                "e-mail address of the server's service account",
              )}\n${binding} "serviceAccount:$ACCOUNT"`,
        check: `gcloud storage buckets get-iam-policy ${bucket} --format json`,
      },
    ],
  };
}
