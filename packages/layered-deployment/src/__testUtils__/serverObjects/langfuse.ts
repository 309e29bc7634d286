import { workerLabels } from '../../products/langfuse/server';
import type { EnvironmentView } from '../../rules/support/environmentViews';
import {
  at,
  isMap,
  listAt,
  mapAt,
  textAt,
  type YamlMap,
} from '../../rules/support/yaml';
import type { Manifest } from '../manifest';
import { secretVariable, serverObjects } from './objects';

/** Every `secretKeyRef` below a part of the values, whatever it is called. */
function references(value: unknown): YamlMap[] {
  if (!isMap(value)) {
    return [];
  }
  const own = isMap(value.secretKeyRef) ? [value.secretKeyRef] : [];
  const existing = [
    ['existingSecret', 'existingSecretKey'],
    ['existingSecret', 'existingSecretPasswordKey'],
  ].flatMap(([name, key]) =>
    textAt(value, name) && textAt(value, key)
      ? [{ name: value[name], key: value[key] }]
      : [],
  );
  return [...own, ...existing, ...Object.values(value).flatMap(references)];
}

/** What the chart of Langfuse makes of its values. */
export function langfuse({
  upstream,
  environment: { server, workload },
}: EnvironmentView): Manifest[] {
  const values = mapAt(upstream, 'langfuse');
  const account = textAt(values, 'serviceAccount', 'name');
  const makesAccount = at(values, 'serviceAccount', 'create') !== false;
  const { additionalEnv, ...rest } = values;
  const secrets = [rest, ...Object.values(upstream).slice(1)].flatMap(part =>
    references(part),
  );
  const container = {
    env: [
      { name: 'NEXTAUTH_URL', value: at(values, 'nextauth', 'url') },
      ...(Array.isArray(additionalEnv) ? additionalEnv : []),
      ...secrets.map(({ name, key }, index) =>
        secretVariable(`FROM_SECRET_${index}`, name, key),
      ),
    ],
    envFrom: listAt(values, 'additionalEnvFrom'),
    volumeMounts: listAt(values, 'extraVolumeMounts'),
  };
  const common = {
    portName: 'http',
    account: account ?? workload.name,
    upstream: values,
    container,
    initContainers: [],
    volumes: listAt(values, 'extraVolumes'),
    replicas: values.replicas,
  };
  const labels = mapAt(values, 'pod', 'labels');
  const web = serverObjects({
    ...common,
    address: server,
    labels,
    madeAccount: makesAccount ? account ?? workload.name : undefined,
  });
  // Nobody calls the worker: it has no Service.
  const [, worker] = serverObjects({
    ...common,
    address: {
      ...server,
      serviceName: `${workload.name}-worker`,
      podLabels: workerLabels(workload.name),
    },
    labels,
  });
  return [...web, worker];
}
