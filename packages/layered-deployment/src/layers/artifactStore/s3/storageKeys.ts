import type {
  SecretRequest,
  WorkloadIdentity,
  WorkloadVolume,
} from '../../../workload';

const authorityFolder = '/etc/mlflow/object-store';

/** Where processes find the authority that signed the service's certificate. */
export const authorityFile = `${authorityFolder}/ca.crt`;

/** Secrets of the store, where keys or an authority come from there. */
export function storageKeys(
  deployment: string,
  {
    identity,
    certificateAuthorityKey,
  }: { identity?: WorkloadIdentity; certificateAuthorityKey?: string },
): {
  /** Name of the access key id in the secret store. */
  name: string;
  envFromSecrets: string[];
  volumes: WorkloadVolume[];
  secrets: SecretRequest[];
} {
  const prefix = identity?.kind === 'keys' ? identity.prefix : undefined;
  const keySecret = `${deployment}-artifacts`;
  const authoritySecret = `${deployment}-artifacts-ca`;
  const name = `${prefix}-access-key-id`;
  const secretName = `${prefix}-secret-access-key`;
  return {
    name,
    envFromSecrets: prefix ? [keySecret] : [],
    volumes: certificateAuthorityKey
      ? [
          {
            name: 'object-store-ca',
            mountPath: authorityFolder,
            readOnly: true,
            source: { secret: authoritySecret },
          },
        ]
      : [],
    secrets: [
      ...(prefix
        ? [
            {
              name: keySecret,
              keys: { id: name, secret: secretName },
              template: {
                AWS_ACCESS_KEY_ID: '{{ .id }}',
                AWS_SECRET_ACCESS_KEY: '{{ .secret }}',
              },
              given: [name, secretName],
            },
          ]
        : []),
      ...(certificateAuthorityKey
        ? [
            {
              name: authoritySecret,
              keys: { authority: certificateAuthorityKey },
              template: { 'ca.crt': '{{ .authority }}' },
              given: [certificateAuthorityKey],
              multiline: [certificateAuthorityKey],
            },
          ]
        : []),
    ],
  };
}
