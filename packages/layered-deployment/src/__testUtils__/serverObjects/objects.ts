import { mapAt, type YamlMap } from '../../rules/support/yaml';
import type { ServerAddress } from '../../product';
import type { Manifest } from '../manifest';

/** What a chart makes of its values, as far as the infra chart depends on it. */
export interface ServerObjects {
  address: ServerAddress;
  portName: string;
  labels: YamlMap;
  /** Undefined where an autoscaler decides. */
  replicas?: unknown;
  /** Name of the account that the chart makes; undefined if it makes none. */
  madeAccount?: string;
  account: string;
  upstream: YamlMap;
  container: YamlMap;
  initContainers: unknown[];
  volumes: unknown[];
}

/** A variable whose value is a key of a Secret. */
export function secretVariable(name: string, secret: unknown, key: unknown) {
  return { name, valueFrom: { secretKeyRef: { name: secret, key } } };
}

/** The Service, the Deployment and the ServiceAccount of a server. */
export function serverObjects(objects: ServerObjects): Manifest[] {
  const { address, upstream, portName } = objects;
  const { serviceName, servicePort, podPort, podLabels } = address;
  const metadata = { name: serviceName, labels: podLabels };
  return [
    {
      apiVersion: 'v1',
      kind: 'Service',
      metadata,
      spec: {
        selector: podLabels,
        ports: [{ name: portName, port: servicePort, targetPort: 'server' }],
      },
    },
    {
      apiVersion: 'apps/v1',
      kind: 'Deployment',
      metadata,
      spec: {
        replicas: objects.replicas,
        template: {
          metadata: { labels: { ...podLabels, ...objects.labels } },
          spec: {
            serviceAccountName: objects.account,
            securityContext: mapAt(upstream, 'podSecurityContext'),
            containers: [
              {
                name: 'server',
                ports: [{ name: 'server', containerPort: podPort }],
                resources: mapAt(upstream, 'resources'),
                securityContext: mapAt(upstream, 'securityContext'),
                ...objects.container,
              },
            ],
            initContainers: objects.initContainers,
            volumes: objects.volumes,
          },
        },
      },
    },
    ...(objects.madeAccount
      ? [
          {
            apiVersion: 'v1',
            kind: 'ServiceAccount',
            metadata: { name: objects.madeAccount },
          },
        ]
      : []),
  ];
}
