import type { EnvironmentView } from '../../rules/support/environmentViews';
import { at, listAt, mapAt, textAt } from '../../rules/support/yaml';
import type { Manifest } from '../manifest';
import { secretVariable, serverObjects } from './objects';

/** What the community chart makes of its values. */
export function communityMlflow({
  upstream,
  environment,
}: EnvironmentView): Manifest[] {
  const { release, server } = environment;
  const database = mapAt(upstream, 'backendStore', 'existingDatabaseSecret');
  const account = textAt(upstream, 'serviceAccount', 'name');
  const makesAccount = at(upstream, 'serviceAccount', 'create') !== false;
  const env = [
    ...Object.entries(mapAt(upstream, 'extraEnvVars')).map(([name, value]) => ({
      name,
      value,
    })),
    ...(database.name
      ? [
          secretVariable('PGUSER', database.name, database.usernameKey),
          secretVariable('PGPASSWORD', database.name, database.passwordKey),
          {
            name: 'PGPORT',
            value: String(at(upstream, 'backendStore', 'postgres', 'port')),
          },
        ]
      : []),
  ];
  return serverObjects({
    address: server,
    portName: 'http',
    labels: mapAt(upstream, 'extraPodLabels'),
    replicas: upstream.replicaCount,
    account: account ?? server.serviceName,
    madeAccount: makesAccount ? account ?? server.serviceName : undefined,
    upstream,
    container: {
      env,
      envFrom: listAt(upstream, 'extraSecretNamesForEnvFrom').map(name => ({
        secretRef: { name },
      })),
      volumeMounts: listAt(upstream, 'extraVolumeMounts'),
    },
    initContainers: listAt(upstream, 'initContainers'),
    volumes: [
      ...listAt(upstream, 'extraVolumes'),
      ...(release.traits.mountsTemporaryFolder
        ? [{ name: 'tmp', emptyDir: {} }]
        : []),
    ],
  });
}
