import type { SecretRequest, WorkloadVolume } from '../../../workload';

const folder = '/etc/mlflow/database-ca';

/** The authority that signed the certificate of the database server. */
export function certificateAuthority(
  deployment: string,
  key: string | undefined,
): { file: string; volume: WorkloadVolume; secret: SecretRequest } | undefined {
  const secret = `${deployment}-database-ca`;
  return key === undefined
    ? undefined
    : {
        file: `${folder}/ca.crt`,
        volume: {
          name: 'database-ca',
          mountPath: folder,
          readOnly: true,
          source: { secret },
        },
        secret: {
          name: secret,
          keys: { authority: key },
          template: { 'ca.crt': '{{ .authority }}' },
          given: [key],
          multiline: [key],
        },
      };
}
