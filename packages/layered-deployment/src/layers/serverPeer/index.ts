import type { ServerAddress } from '../../product';
import type { Workload, WorkloadEgress } from '../../workload';
import type { ServerPeer } from './config';
import { filledVolumes, podVolumes, storeVolumes } from './volumes';

export { serverPeerConfig, type ServerPeer } from './config';

/** The variables by which libpq finds the server's database. */
function databaseVariables({
  database,
  env,
}: Workload): Pick<ServerPeer, 'env' | 'secretEnv'> {
  if (database?.kind !== 'postgresql') {
    return { env: {}, secretEnv: {} };
  }
  const { host, port, secret } = database;
  return {
    env: {
      ...Object.fromEntries(
        Object.entries(env).filter(([name]) => name.startsWith('PG')),
      ),
      PGHOST: host,
      PGPORT: String(port),
      PGDATABASE: database.database,
    },
    secretEnv: {
      PGUSER: { name: secret.name, key: secret.usernameKey },
      PGPASSWORD: { name: secret.name, key: secret.passwordKey },
    },
  };
}

function storageClient({ artifacts }: Workload) {
  return artifacts && 'client' in artifacts ? artifacts.client : undefined;
}

/**
 * A pod beside the server that opens its database and its object store: with
 * the same rights and files, and none of the server's other secrets.
 */
export function serverPeer(name: string, workload: Workload): ServerPeer {
  const client = storageClient(workload);
  const database = databaseVariables(workload);
  const isFilled = filledVolumes(workload).length > 0;
  const { PYTHONPATH } = workload.env;
  return {
    name,
    ...(client?.serviceAccountName && {
      serviceAccountName: client.serviceAccountName,
    }),
    podLabels: client?.podLabels ?? {},
    env: {
      ...client?.env,
      ...(isFilled && PYTHONPATH && { PYTHONPATH }),
      ...database.env,
    },
    secretEnv: database.secretEnv,
    envFromSecrets: client?.envFromSecrets ?? [],
    ...podVolumes(storeVolumes(workload)),
    initContainers: isFilled
      ? workload.initContainers.map(({ env = {}, ...container }) => ({
          ...container,
          env: { HOME: '/tmp', ...env },
        }))
      : [],
  };
}

/** What such a pod must reach, beside the server. */
export function peerEgress(workload: Workload): WorkloadEgress[] {
  // Init containers may fetch what they fill the volumes with.
  const needsAll = filledVolumes(workload).length > 0;
  return [
    ...workload.egress.filter(
      ({ purpose }) => needsAll || purpose === 'PostgreSQL',
    ),
    ...(storageClient(workload)?.egress ?? []),
  ];
}

/** Address of the server for pods of its namespace. */
export function serverUri(
  server: ServerAddress,
  workload: Pick<Workload, 'serverCertificate'>,
): string {
  const scheme = workload.serverCertificate ? 'https' : 'http';
  return `${scheme}://${server.serviceName}:${server.servicePort}`;
}

/** What MLflow's client needs to trust a server that serves HTTPS itself. */
export function serverTrust({
  serverCertificate,
}: Pick<Workload, 'serverCertificate'>): {
  env: Record<string, string>;
} & Pick<ServerPeer, 'volumes' | 'volumeMounts'> {
  if (serverCertificate === undefined) {
    return { env: {}, volumes: [], volumeMounts: [] };
  }
  const name = 'server-authority';
  const mountPath = '/etc/mlflow/server';
  return {
    env: { MLFLOW_TRACKING_SERVER_CERT_PATH: `${mountPath}/ca.crt` },
    // The authority alone: its Secret holds the server's key as well.
    volumes: [
      {
        name,
        secret: {
          secretName: serverCertificate,
          items: [{ key: 'ca.crt', path: 'ca.crt' }],
        },
      },
    ],
    volumeMounts: [{ name, mountPath, readOnly: true }],
  };
}
