import type { EnvironmentView } from '../../rules/support/environmentViews';
import { at, listAt, mapAt, textAt } from '../../rules/support/yaml';
import type { Manifest } from '../manifest';
import { serverObjects } from './objects';

/** What the chart of MLflow's repository makes of its values. */
export function officialMlflow({
  upstream,
  environment,
}: EnvironmentView): Manifest[] {
  const { server } = environment;
  const account = textAt(upstream, 'serviceAccount', 'name');
  const makesAccount = at(upstream, 'serviceAccount', 'create') !== false;
  const certificate = textAt(upstream, 'tls', 'secretName');
  return serverObjects({
    address: server,
    portName: certificate ? 'https' : 'http',
    labels: mapAt(upstream, 'podLabels'),
    replicas: upstream.replicaCount,
    account: account ?? server.serviceName,
    madeAccount: makesAccount ? account ?? server.serviceName : undefined,
    upstream,
    container: {
      env: listAt(upstream, 'env'),
      envFrom: listAt(upstream, 'envFrom'),
      volumeMounts: listAt(upstream, 'extraVolumeMounts'),
    },
    initContainers: listAt(upstream, 'extraInitContainers'),
    volumes: [
      ...listAt(upstream, 'extraVolumes'),
      { name: 'tmp', emptyDir: {} },
      ...(certificate
        ? [{ name: 'tls-certs', secret: { secretName: certificate } }]
        : []),
    ],
  });
}
