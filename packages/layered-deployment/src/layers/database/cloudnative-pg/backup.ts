import type { SecretRequest, WorkloadEgress } from '../../../workload';

/** What a backup needs of the secret store and of the infra chart. */
export interface ClusterBackup {
  secrets: SecretRequest[];
  /** `spec.configuration` of the ObjectStore. */
  configuration: Record<string, unknown>;
  egress: WorkloadEgress;
}

const storageAccount = /^https:\/\/([a-z0-9]+)\.blob\./;

/** Keys of one kind of object store: variable to the end of its name. */
function keysOf(destination: string): Record<string, string> {
  if (destination.startsWith('s3://')) {
    return { id: 'access-key-id', secret: 'secret-access-key' };
  }
  return destination.startsWith('gs://')
    ? { credentials: 'service-account' }
    : { key: 'account-key' };
}

function credentials(destination: string, name: string) {
  if (destination.startsWith('s3://')) {
    return {
      s3Credentials: {
        accessKeyId: { name, key: 'id' },
        secretAccessKey: { name, key: 'secret' },
      },
    };
  }
  if (destination.startsWith('gs://')) {
    return {
      googleCredentials: {
        applicationCredentials: { name, key: 'credentials' },
      },
    };
  }
  return {
    azureCredentials: {
      storageAccount: { name, key: 'account' },
      storageKey: { name, key: 'key' },
    },
  };
}

/** The authority of the service, and where Barman finds it. */
function endpointAuthority(
  backup: string,
  storeKey: string,
): { secret: SecretRequest; reference: { name: string; key: string } } {
  const name = `${backup}-ca`;
  const key = 'ca.crt';
  return {
    secret: {
      name,
      keys: { authority: storeKey },
      template: { [key]: '{{ .authority }}' },
      given: [storeKey],
      multiline: [storeKey],
    },
    reference: { name, key },
  };
}

/** The backup of a cluster to an object store, with keys of that store. */
export function clusterBackup(
  cluster: string,
  {
    destination,
    endpoint,
    certificateAuthorityKey,
    prefix,
  }: {
    destination: string;
    endpoint?: string;
    /** Key of the authority of the service, if clients do not know it. */
    certificateAuthorityKey?: string;
    /** Start of the names of the keys in the secret store. */
    prefix: string;
  },
): ClusterBackup {
  const name = `${cluster}-backup`;
  const keys = Object.fromEntries(
    Object.entries(keysOf(destination)).map(([variable, end]) => [
      variable,
      `${prefix}-${end}`,
    ]),
  );
  const [, account] = storageAccount.exec(destination) ?? [];
  const given = Object.values(keys);
  const authority = certificateAuthorityKey
    ? endpointAuthority(name, certificateAuthorityKey)
    : undefined;
  const { protocol, port } = new URL(endpoint ?? 'https://default.example');
  return {
    egress: {
      purpose: 'object store of the backups',
      port: Number(port || (protocol === 'http:' ? 80 : 443)),
    },
    secrets: [
      {
        name,
        keys,
        template: {
          ...Object.fromEntries(
            Object.keys(keys).map(variable => [variable, `{{ .${variable} }}`]),
          ),
          ...(account && { account }),
        },
        given,
        ...(keys.credentials && { multiline: given }),
      },
      ...(authority ? [authority.secret] : []),
    ],
    configuration: {
      destinationPath: destination,
      ...(endpoint && { endpointURL: endpoint }),
      ...(authority && { endpointCA: authority.reference }),
      ...credentials(destination, name),
      wal: { compression: 'gzip' },
      data: { compression: 'gzip' },
    },
  };
}
