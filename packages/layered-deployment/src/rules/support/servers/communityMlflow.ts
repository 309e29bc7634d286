import type { EnvironmentView } from '../environmentViews';
import { YamlMap, at, isMap, listAt, mapAt, textAt } from '../yaml';
import { migrationImages } from './migrationImages';
import type { ReadSecret, Server } from './server';

function database(values: YamlMap): Server['database'] {
  const store = mapAt(values, 'backendStore');
  if (at(store, 'postgres', 'enabled') !== true) {
    return { kind: 'sqlite', path: textAt(store, 'defaultSqlitePath') };
  }
  const { host, port, database: name } = mapAt(store, 'postgres');
  return {
    kind: 'postgresql',
    host,
    port,
    name,
    secret: textAt(store, 'existingDatabaseSecret', 'name'),
    plainPassword: Boolean(textAt(store, 'postgres', 'password')),
  };
}

function databaseSecret(values: YamlMap): ReadSecret[] {
  const secret = mapAt(values, 'backendStore', 'existingDatabaseSecret');
  const name = textAt(secret, 'name');
  return name === undefined
    ? []
    : [
        {
          name,
          keys: [
            textAt(secret, 'usernameKey') ?? 'username',
            textAt(secret, 'passwordKey') ?? 'password',
          ],
        },
      ];
}

function replicas(values: YamlMap): number {
  return Number(
    at(values, 'autoscaling', 'enabled') === true
      ? at(values, 'autoscaling', 'maxReplicas')
      : at(values, 'replicaCount'),
  );
}

/** Reads the values of the community chart. */
export function communityMlflow({
  upstream: values,
  environment,
}: EnvironmentView): Server {
  const root = mapAt(values, 'artifactRoot');
  const inits = listAt(values, 'initContainers');
  const variables = mapAt(values, 'extraEnvVars');
  return {
    image: {
      repository: textAt(values, 'image', 'repository'),
      tag: textAt(values, 'image', 'tag'),
    },
    migrationImages: migrationImages(inits),
    variables,
    envFromSecrets: listAt(values, 'extraSecretNamesForEnvFrom').map(String),
    readSecrets: databaseSecret(values),
    appName: textAt(values, 'extraArgs', 'appName'),
    chartLogin: at(values, 'auth', 'enabled') === true,
    workers: Number(at(values, 'extraArgs', 'workers')),
    replicas: replicas(values),
    autoscales: at(values, 'autoscaling', 'enabled') === true,
    strategy: textAt(values, 'strategy', 'type'),
    database: database(values),
    proxied: root.proxiedArtifactStorage === true,
    artifactStores: Object.keys(root).filter(
      key => isMap(root[key]) && at(root, key, 'enabled') === true,
    ),
    podLabels: mapAt(values, 'extraPodLabels'),
    initContainers: inits,
    volumes: listAt(values, 'extraVolumes'),
    mounts: listAt(values, 'extraVolumeMounts'),
    mountsTemporaryFolder:
      environment.release.traits.mountsTemporaryFolder === true,
    keepsToken: at(values, 'serviceAccount', 'automount') !== false,
    showsMetrics: textAt(values, 'extraArgs', 'exposePrometheus') !== undefined,
    sendsUsageData:
      at(values, 'telemetry', 'enabled') !== false ||
      variables.MLFLOW_DISABLE_TELEMETRY === 'false',
    textMaps: {
      extraArgs: mapAt(values, 'extraArgs'),
      extraEnvVars: variables,
      extraPodLabels: mapAt(values, 'extraPodLabels'),
      podAnnotations: mapAt(values, 'podAnnotations'),
      deploymentAnnotations: mapAt(values, 'deploymentAnnotations'),
      'serviceAccount.annotations': mapAt(
        values,
        'serviceAccount',
        'annotations',
      ),
    },
  };
}
