import type { EnvironmentView } from '../rules/support/environmentViews';
import { at, listAt, mapAt, textAt, type YamlMap } from '../rules/support/yaml';
import type { Manifest } from './manifest';

function secretVariable(name: string, secret: YamlMap, key: string) {
  return {
    name,
    valueFrom: { secretKeyRef: { name: secret.name, key: secret[key] } },
  };
}

/**
 * What the upstream chart makes of its values, as far as the infra chart
 * depends on it: for machines that have no copy of the chart.
 */
export function serverFromValues({
  upstream,
  environment,
}: EnvironmentView): Manifest[] {
  const { serviceName, servicePort, podPort, podLabels } = environment.server;
  const database = mapAt(upstream, 'backendStore', 'existingDatabaseSecret');
  const port = at(upstream, 'backendStore', 'postgres', 'port');
  const account = textAt(upstream, 'serviceAccount', 'name') ?? serviceName;
  const makesAccount = at(upstream, 'serviceAccount', 'create') !== false;
  const env = [
    ...Object.entries(mapAt(upstream, 'extraEnvVars')).map(([name, value]) => ({
      name,
      value,
    })),
    ...(database.name
      ? [
          secretVariable('PGUSER', database, 'usernameKey'),
          secretVariable('PGPASSWORD', database, 'passwordKey'),
          { name: 'PGPORT', value: String(port) },
        ]
      : []),
  ];
  const container = {
    name: 'mlflow',
    env,
    envFrom: listAt(upstream, 'extraSecretNamesForEnvFrom').map(name => ({
      secretRef: { name },
    })),
    ports: [{ name: 'mlflow', containerPort: podPort }],
    volumeMounts: listAt(upstream, 'extraVolumeMounts'),
    securityContext: mapAt(upstream, 'securityContext'),
  };
  const metadata = { name: serviceName };
  return [
    {
      apiVersion: 'v1',
      kind: 'Service',
      metadata,
      spec: {
        selector: podLabels,
        ports: [{ name: 'http', port: servicePort, targetPort: 'mlflow' }],
      },
    },
    {
      apiVersion: 'apps/v1',
      kind: 'Deployment',
      metadata,
      spec: {
        template: {
          metadata: {
            labels: { ...podLabels, ...mapAt(upstream, 'extraPodLabels') },
          },
          spec: {
            serviceAccountName: account,
            securityContext: mapAt(upstream, 'podSecurityContext'),
            containers: [container],
            initContainers: listAt(upstream, 'initContainers'),
            volumes: [
              ...listAt(upstream, 'extraVolumes'),
              ...(environment.release.traits.mountsTemporaryFolder
                ? [{ name: 'tmp', emptyDir: {} }]
                : []),
            ],
          },
        },
      },
    },
    ...(makesAccount
      ? [
          {
            apiVersion: 'v1',
            kind: 'ServiceAccount',
            metadata: { name: account },
          },
        ]
      : []),
  ];
}
