import { askFor } from '../../askFor';
import { partitionOf } from '../../identity/aws';

/** Where the bucket is. */
export interface Bucket {
  bucket: string;
  region: string;
  /** Undefined for Amazon's own service. */
  endpoint?: string;
}

/** What the server may do: read and write objects of this bucket alone. */
function bucketPolicy({ bucket, region }: Bucket): string {
  const arn = `arn:${partitionOf(region)}:s3:::${bucket}`;
  return JSON.stringify({
    Version: '2012-10-17',
    Statement: [
      {
        Effect: 'Allow',
        Action: [
          's3:ListBucket',
          's3:GetBucketLocation',
          's3:ListBucketMultipartUploads',
        ],
        Resource: arn,
      },
      {
        Effect: 'Allow',
        Action: [
          's3:GetObject',
          's3:PutObject',
          's3:DeleteObject',
          's3:AbortMultipartUpload',
          's3:ListMultipartUploadParts',
        ],
        Resource: `${arn}/*`,
      },
    ],
  });
}

/**
 * Frees what nobody can reach any more. Nothing expires by the age of its
 * current version: a registered model is as old as it is.
 */
function lifecycle(keepDeletedDays: number): string {
  return JSON.stringify({
    Rules: [
      {
        ID: 'unreachable',
        Status: 'Enabled',
        Filter: {},
        AbortIncompleteMultipartUpload: { DaysAfterInitiation: 7 },
        NoncurrentVersionExpiration: { NoncurrentDays: keepDeletedDays },
        Expiration: { ExpiredObjectDeleteMarker: true },
      },
    ],
  });
}

const encryption = JSON.stringify({
  Rules: [{ ApplyServerSideEncryptionByDefault: { SSEAlgorithm: 'AES256' } }],
});

function command({ bucket, region, endpoint }: Bucket, call: string): string {
  return `aws s3api ${call} --bucket ${bucket} --region ${region}${
    endpoint ? ` --endpoint-url ${endpoint}` : ''
  }`;
}

/** The prerequisite that makes the bucket, versioned and encrypted. */
export function createBucket(place: Bucket, keepDeletedDays: number) {
  const { bucket, region, endpoint } = place;
  // Amazon refuses its first region as a constraint; other services ignore one.
  const constraint =
    endpoint || region === 'us-east-1'
      ? ''
      : ` --create-bucket-configuration LocationConstraint=${region}`;
  return {
    id: 'bucket',
    title: `Create the bucket ${bucket}, versioned and encrypted; no rule may expire artifacts by age, for what is in use may be old`,
    command: [
      `${command(place, 'create-bucket')}${constraint}`,
      `${command(
        place,
        'put-bucket-versioning',
      )} --versioning-configuration Status=Enabled`,
      `${command(
        place,
        'put-bucket-encryption',
      )} --server-side-encryption-configuration '${encryption}'`,
      `${command(
        place,
        'put-bucket-lifecycle-configuration',
      )} --lifecycle-configuration '${lifecycle(keepDeletedDays)}'`,
    ].join('\n'),
    check: [
      command(place, 'get-bucket-versioning'),
      command(place, 'get-bucket-encryption'),
      command(place, 'get-bucket-lifecycle-configuration'),
    ].join('\n'),
  };
}

/** The prerequisite that lets a role use the bucket. */
export function grantToRole(place: Bucket, roleName: string) {
  const policy = `--role-name ${roleName} --policy-name ${place.bucket}`;
  return {
    id: 'bucket-policy',
    title: `Let the role ${roleName} read and write objects of the bucket ${place.bucket}, and nothing else`,
    command: `aws iam put-role-policy ${policy} --policy-document '${bucketPolicy(
      place,
    )}'`,
    check: `aws iam get-role-policy ${policy}`,
  };
}

/** The prerequisite that lets the owner of an access key use the bucket. */
export function grantToUser(place: Bucket, keyName: string) {
  const policy = bucketPolicy(place);
  const title = `Let the user of the access key ${keyName} read and write objects of the bucket ${place.bucket}, and nothing else; the check uses its keys`;
  const list = `${command(place, 'list-objects-v2')} --max-keys 1`;
  if (place.endpoint) {
    return {
      id: 'bucket-policy',
      title: `${title}: give the user this policy in the way of your object store, such as "mc admin policy create" of MinIO`,
      command: `cat > ${place.bucket}-policy.json <<'JSON'\n${policy}\nJSON`,
      check: list,
    };
  }
  return {
    id: 'bucket-policy',
    title,
    command: [
      askFor('USER_NAME', 'name of the IAM user'),
      `aws iam put-user-policy --user-name "$USER_NAME" --policy-name ${place.bucket} --policy-document '${policy}'`,
    ].join('\n'),
    check: list,
  };
}
