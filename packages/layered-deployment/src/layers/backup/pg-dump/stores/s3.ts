import type { WorkloadArtifacts, WorkloadIdentity } from '../../../../workload';
import { partitionOf } from '../../../identity/aws';
import type { BackupPlace, BackupStore } from './store';

type S3 = Extract<WorkloadArtifacts, { kind: 's3' }>;

/** Only adding: who takes over the server can neither read nor delete backups. */
function addingPolicy({ bucket }: BackupPlace, { region }: S3): string {
  const arn = `arn:${partitionOf(region)}:s3:::${bucket}`;
  return JSON.stringify({
    Version: '2012-10-17',
    Statement: [
      {
        Effect: 'Allow',
        Action: ['s3:PutObject', 's3:AbortMultipartUpload'],
        Resource: `${arn}/*`,
      },
    ],
  });
}

const encryption = JSON.stringify({
  Rules: [{ ApplyServerSideEncryptionByDefault: { SSEAlgorithm: 'AES256' } }],
});

function lifecycle(days: number): string {
  return JSON.stringify({
    Rules: [
      {
        ID: 'old-backups',
        Status: 'Enabled',
        Filter: {},
        Expiration: { Days: days },
        NoncurrentVersionExpiration: { NoncurrentDays: 7 },
        AbortIncompleteMultipartUpload: { DaysAfterInitiation: 7 },
      },
    ],
  });
}

function grant(place: BackupPlace, s3: S3, identity?: WorkloadIdentity) {
  const policy = addingPolicy(place, s3);
  const title = `may add objects to the bucket ${place.bucket}, and neither read nor delete them`;
  if (identity?.kind === 'aws') {
    const which = `--role-name ${identity.roleName} --policy-name ${place.bucket}`;
    return {
      id: 'backup-rights',
      title: `See that the role ${identity.roleName} ${title}`,
      command: `aws iam put-role-policy ${which} --policy-document '${policy}'`,
      check: `aws iam get-role-policy ${which}`,
    };
  }
  return {
    id: 'backup-rights',
    title: `See that the owner of the server's access key ${title}: give this policy in the way of your object store`,
    command: `cat > ${place.bucket}-policy.json <<'JSON'\n${policy}\nJSON`,
    check: `test -s ${place.bucket}-policy.json`,
  };
}

/** Backups in a bucket of their own, beside that of the artifacts. */
export function s3Backups(
  place: BackupPlace,
  s3: S3,
  identity?: WorkloadIdentity,
): BackupStore {
  const { region, endpoint } = s3;
  const options = `--region ${region}${
    endpoint ? ` --endpoint-url ${endpoint}` : ''
  }`;
  const api = (call: string) =>
    `aws s3api ${call} --bucket ${place.bucket} ${options}`;
  // Amazon refuses its first region as a constraint; other services ignore one.
  const constraint =
    endpoint || region === 'us-east-1'
      ? ''
      : ` --create-bucket-configuration LocationConstraint=${region}`;
  return {
    list: `aws s3 ls s3://${place.bucket}/${place.folder}/ --recursive ${options} | grep SHA256SUMS`,
    fetch: `aws s3 cp s3://${place.bucket}/${place.folder}/$BACKUP/ "$BACKUP" --recursive ${options}`,
    prerequisites: [
      {
        id: 'backup-store',
        title: `Create the bucket ${place.bucket} for backups, encrypted`,
        command: [
          `${api('create-bucket')}${constraint}`,
          `${api(
            'put-bucket-encryption',
          )} --server-side-encryption-configuration '${encryption}'`,
        ].join('\n'),
        check: api('get-bucket-encryption'),
      },
      {
        id: 'backup-retention',
        title: `Keep backups in the bucket ${place.bucket} for ${place.retentionDays} days`,
        command: `${api(
          'put-bucket-lifecycle-configuration',
        )} --lifecycle-configuration '${lifecycle(place.retentionDays)}'`,
        check: api('get-bucket-lifecycle-configuration'),
      },
      grant(place, s3, identity),
    ],
  };
}
