import type { EnvironmentView } from '../environmentViews';
import { YamlMap, at, listAt, mapAt, textAt } from '../yaml';
import { migrationImages } from './migrationImages';
import type { ReadSecret, Server } from './server';

const username = 'PGUSER';
const password = 'PGPASSWORD';

function plainVariables(env: unknown[]): YamlMap {
  return Object.fromEntries(
    env
      .filter(variable => at(variable, 'valueFrom') === undefined)
      .map(variable => [
        String(textAt(variable, 'name')),
        at(variable, 'value'),
      ]),
  );
}

function secretVariable(env: unknown[], name: string): ReadSecret[] {
  const variable = env.find(each => textAt(each, 'name') === name);
  const secret = textAt(variable, 'valueFrom', 'secretKeyRef', 'name');
  const key = textAt(variable, 'valueFrom', 'secretKeyRef', 'key');
  return secret === undefined || key === undefined
    ? []
    : [{ name: secret, keys: [key] }];
}

function database(values: YamlMap, env: unknown[]): Server['database'] {
  const uri = textAt(values, 'mlflow', 'backendStoreUri') ?? '';
  if (!uri.startsWith('postgresql')) {
    return { kind: 'sqlite', path: /^sqlite:\/\/\/(.*)$/.exec(uri)?.[1] };
  }
  const variables = plainVariables(env);
  return {
    kind: 'postgresql',
    host: variables.PGHOST,
    port: Number(variables.PGPORT),
    name: variables.PGDATABASE,
    secret: secretVariable(env, password)[0]?.name,
    plainPassword: password in variables || /:\/\/[^@/]*:[^@/]*@/.test(uri),
  };
}

function store(uri: string | undefined): string[] {
  const scheme = /^([a-z][a-z0-9]*):\/\//.exec(uri ?? '')?.[1];
  return scheme === undefined ? [] : [scheme];
}

/** Reads the values of the chart of MLflow's own repository. */
export function officialMlflow({ upstream: values }: EnvironmentView): Server {
  const env = listAt(values, 'env');
  const variables = plainVariables(env);
  const inits = listAt(values, 'extraInitContainers');
  const destination = textAt(values, 'mlflow', 'artifactsDestination');
  const directRoot = textAt(values, 'mlflow', 'defaultArtifactRoot');
  return {
    image: {
      repository: textAt(values, 'image', 'repository'),
      tag: textAt(values, 'image', 'tag'),
    },
    migrationImages: migrationImages(inits),
    variables,
    envFromSecrets: listAt(values, 'envFrom')
      .map(source => textAt(source, 'secretRef', 'name'))
      .filter(name => name !== undefined),
    readSecrets: [
      ...secretVariable(env, username),
      ...secretVariable(env, password),
    ],
    appName: textAt(values, 'server', 'value_options', 'app_name'),
    chartLogin: false,
    workers: Number(at(values, 'server', 'value_options', 'workers')),
    replicas: Number(at(values, 'replicaCount')),
    autoscales: false,
    strategy: textAt(values, 'deploymentStrategy', 'type'),
    database: database(values, env),
    proxied: directRoot === undefined,
    artifactStores: [...store(destination), ...store(directRoot)],
    podLabels: mapAt(values, 'podLabels'),
    initContainers: inits,
    volumes: listAt(values, 'extraVolumes'),
    mounts: listAt(values, 'extraVolumeMounts'),
    mountsTemporaryFolder: true,
    keepsToken:
      at(values, 'serviceAccount', 'automountServiceAccountToken') !== false,
    showsMetrics: at(values, 'metrics', 'enabled') === true,
    sendsUsageData: variables.MLFLOW_DISABLE_TELEMETRY !== 'true',
    textMaps: {
      env: variables,
      podLabels: mapAt(values, 'podLabels'),
      podAnnotations: mapAt(values, 'podAnnotations'),
      'serviceAccount.annotations': mapAt(
        values,
        'serviceAccount',
        'annotations',
      ),
    },
  };
}
