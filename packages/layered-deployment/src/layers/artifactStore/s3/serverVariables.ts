import type { Bucket } from './bucket';
import { authorityFile } from './storageKeys';

/** The environment of every process that uses the bucket through MLflow. */
export function serverVariables(
  { region, endpoint }: Bucket,
  options: {
    addressing: 'auto' | 'path' | 'virtual';
    verifyTls: boolean;
    hasAuthority: boolean;
  },
): Record<string, string> {
  const { addressing, verifyTls, hasAuthority } = options;
  return {
    AWS_DEFAULT_REGION: region,
    ...(endpoint && { MLFLOW_S3_ENDPOINT_URL: endpoint }),
    ...(addressing !== 'auto' && {
      MLFLOW_BOTO_CLIENT_ADDRESSING_STYLE: addressing,
    }),
    ...(!verifyTls && { MLFLOW_S3_IGNORE_TLS: 'true' }),
    ...(hasAuthority && { AWS_CA_BUNDLE: authorityFile }),
    // boto3 sends checksums that other services refuse, unless told not to.
    ...(endpoint && {
      AWS_REQUEST_CHECKSUM_CALCULATION: 'when_required',
      AWS_RESPONSE_CHECKSUM_VALIDATION: 'when_required',
    }),
  };
}
