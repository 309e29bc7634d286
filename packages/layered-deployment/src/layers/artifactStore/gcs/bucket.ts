import { askFor } from '../../askFor';

/**
 * Frees what nobody can reach any more. Nothing is deleted by the age of its
 * live version: a registered model is as old as it is.
 */
function lifecycle(keepDeletedDays: number): string {
  return JSON.stringify({
    rule: [
      {
        action: { type: 'Delete' },
        condition: { daysSinceNoncurrentTime: keepDeletedDays },
      },
      {
        action: { type: 'AbortIncompleteMultipartUpload' },
        condition: { age: 7 },
      },
    ],
  });
}

/** The prerequisite that makes the bucket, versioned; Google encrypts all. */
export function createBucket(place: {
  bucket: string;
  project: string;
  location: string;
  keepDeletedDays: number;
}) {
  const { bucket, project, location, keepDeletedDays } = place;
  return {
    id: 'bucket',
    title: `Create the bucket ${bucket}, versioned; no rule may delete artifacts by age, for what is in use may be old`,
    command: [
      `gcloud storage buckets create gs://${bucket} --project ${project} --location ${location} --uniform-bucket-level-access --public-access-prevention`,
      `gcloud storage buckets update gs://${bucket} --versioning --lifecycle-file /dev/stdin <<'JSON'`,
      lifecycle(keepDeletedDays),
      'JSON',
    ].join('\n'),
    check: `gcloud storage buckets describe gs://${bucket} --format 'yaml(versioning_enabled,lifecycle_config,uniform_bucket_level_access)'`,
  };
}

/**
 * The prerequisite that lets an account use the bucket.
 *
 * @param account - e-mail address, or undefined where only people know it
 */
export function grantObjects(bucket: string, account: string | undefined) {
  const binding = `gcloud storage buckets add-iam-policy-binding gs://${bucket} --role roles/storage.objectUser --member`;
  return {
    id: 'bucket-policy',
    title: `Let ${
      account ?? 'the service account of the key'
    } read and write objects of the bucket ${bucket}, and nothing else`,
    command: account
      ? `${binding} serviceAccount:${account}`
      : `${askFor(
          'ACCOUNT',
          'e-mail address of the service account',
        )}\n${binding} "serviceAccount:$ACCOUNT"`,
    check: `gcloud storage buckets get-iam-policy gs://${bucket} --format json`,
  };
}
