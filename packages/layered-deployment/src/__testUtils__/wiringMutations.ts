import { at, isMap } from '../rules/support/yaml';
import type { CrossCheck } from './crossCheck';
import type { Manifest } from './manifest';

/** A mistake in one object, and the check that must hear it. */
export interface WiringMutation {
  name: string;
  kind: string;
  /** Where the mistake is; a number takes that item of a list. */
  path: (string | number)[];
  /** What is written there instead; undefined removes it. */
  to: (before: unknown) => unknown;
  heardBy: CrossCheck;
}

const other = (before: unknown) => `${before}-other`;
const gone = () => undefined;

function mutation(
  kind: string,
  path: (string | number)[],
  to: WiringMutation['to'],
  heardBy: CrossCheck,
): WiringMutation {
  return { name: `${kind} ${path.join('.')}`, kind, path, to, heardBy };
}

const pod = ['spec', 'template', 'spec'];
const container = [...pod, 'containers', 0];
const metadata = ['metadata', 'name'];

/** Every way in which one object depends on another one. */
export const wiringMutations: WiringMutation[] = [
  mutation(
    'IngressRoute',
    ['spec', 'routes', 0, 'services', 0, 'name'],
    other,
    'calls',
  ),
  mutation(
    'IngressRoute',
    ['spec', 'routes', 0, 'services', 0, 'port'],
    () => 8080,
    'calls',
  ),
  mutation('IngressRoute', ['spec', 'tls', 'secretName'], other, 'secrets'),
  mutation(
    'IngressRoute',
    ['spec', 'routes', 0, 'match'],
    () => 'Host(`other.example.com`)',
    'hosts',
  ),
  mutation(
    'HTTPRoute',
    ['spec', 'rules', 0, 'backendRefs', 0, 'name'],
    other,
    'calls',
  ),
  mutation(
    'HTTPRoute',
    ['spec', 'rules', 0, 'backendRefs', 0, 'port'],
    gone,
    'calls',
  ),
  mutation(
    'HTTPRoute',
    ['spec', 'hostnames', 0],
    () => 'other.example.com',
    'hosts',
  ),
  mutation(
    'Ingress',
    ['spec', 'rules', 0, 'http', 'paths', 0, 'backend', 'service', 'name'],
    other,
    'calls',
  ),
  mutation(
    'Ingress',
    ['spec', 'rules', 0, 'host'],
    () => 'other.example.com',
    'hosts',
  ),
  mutation(
    'BackendTLSPolicy',
    ['spec', 'targetRefs', 0, 'name'],
    other,
    'references',
  ),
  mutation(
    'HealthCheckPolicy',
    ['spec', 'targetRef', 'name'],
    other,
    'references',
  ),
  mutation(
    'ClientSettingsPolicy',
    ['spec', 'targetRef', 'name'],
    other,
    'references',
  ),
  mutation(
    'Service',
    ['metadata', 'annotations', 'cloud.google.com/backend-config'],
    () => '{"default":"other"}',
    'references',
  ),
  mutation('Certificate', ['spec', 'dnsNames'], () => [], 'hosts'),
  mutation(
    'ExternalSecret',
    ['spec', 'secretStoreRef', 'name'],
    gone,
    'templates',
  ),
  mutation(
    'ExternalSecret',
    ['spec', 'data', 0, 'secretKey'],
    other,
    'templates',
  ),
  mutation('ExternalSecret', ['spec', 'target', 'name'], other, 'secrets'),
  mutation(
    'Service',
    ['spec', 'ports', 0, 'targetPort'],
    () => 9999,
    'services',
  ),
  mutation(
    'Deployment',
    [...container, 'volumeMounts', 0, 'name'],
    other,
    'pods',
  ),
  mutation(
    'Deployment',
    [...container, 'env', 0, 'valueFrom', 'secretKeyRef', 'key'],
    other,
    'secrets',
  ),
  mutation(
    'Deployment',
    [...container, 'envFrom', 0, 'secretRef', 'name'],
    other,
    'secrets',
  ),
  mutation(
    'Deployment',
    [...container, 'securityContext', 'allowPrivilegeEscalation'],
    () => true,
    'podSecurity',
  ),
  mutation(
    'Deployment',
    [...pod, 'securityContext', 'runAsNonRoot'],
    gone,
    'podSecurity',
  ),
  mutation(
    'Job',
    [...container, 'securityContext', 'capabilities'],
    gone,
    'podSecurity',
  ),
  mutation('Job', [...pod, 'volumes', 0, 'name'], other, 'pods'),
  mutation(
    'CronJob',
    ['spec', 'jobTemplate', ...pod, 'serviceAccountName'],
    other,
    'pods',
  ),
  mutation(
    'CronJob',
    ['spec', 'jobTemplate', ...container, 'securityContext'],
    gone,
    'podSecurity',
  ),
  mutation(
    'SecretStore',
    [
      ...['spec', 'provider', 'vault', 'auth', 'kubernetes'],
      ...['serviceAccountRef', 'name'],
    ],
    other,
    'references',
  ),
  mutation('Deployment', [...pod, 'serviceAccountName'], other, 'pods'),
  mutation('PersistentVolumeClaim', metadata, other, 'pods'),
  mutation(
    'NetworkPolicy',
    ['spec', 'podSelector', 'matchLabels'],
    () => ({ app: 'other' }),
    'policies',
  ),
  mutation('NetworkPolicy', ['spec', 'egress', 0], gone, 'policies'),
  mutation(
    'NetworkPolicy',
    ['spec', 'ingress', 0, 'ports', 0, 'port'],
    () => 9999,
    'policies',
  ),
  mutation('PodDisruptionBudget', ['spec', 'minAvailable'], () => 1, 'budgets'),
  mutation(
    'PodDisruptionBudget',
    ['spec', 'maxUnavailable'],
    () => 0,
    'budgets',
  ),
  mutation(
    'PodDisruptionBudget',
    ['spec', 'selector', 'matchLabels'],
    () => ({ app: 'other' }),
    'budgets',
  ),
  mutation(
    'ServiceMonitor',
    ['spec', 'endpoints', 0, 'port'],
    other,
    'monitors',
  ),
  mutation(
    'ServiceMonitor',
    ['spec', 'selector', 'matchLabels'],
    () => ({ app: 'other' }),
    'monitors',
  ),
  mutation(
    'ServiceMonitor',
    ['spec', 'endpoints', 0, 'basicAuth', 'password', 'key'],
    other,
    'secrets',
  ),
  mutation(
    'ServersTransport',
    ['spec', 'rootCAs', 0, 'secret'],
    other,
    'secrets',
  ),
  mutation('ConfigMap', ['data', 'more'], () => '%!s(float64=4)', 'artefacts'),
  mutation('Job', [...pod, 'volumes', 1, 'configMap', 'name'], other, 'pods'),
];

function written(
  value: unknown,
  [step, ...rest]: (string | number)[],
  to: (before: unknown) => unknown,
): unknown {
  if (step === undefined) {
    return to(value);
  }
  if (Array.isArray(value)) {
    return value
      .map((item, index) => (index === step ? written(item, rest, to) : item))
      .filter(item => item !== undefined);
  }
  if (!isMap(value)) {
    return value;
  }
  const { [step]: before, ...others } = value;
  const after = written(before, rest, to);
  return after === undefined ? others : { ...others, [step]: after };
}

const additions = new Set(['minAvailable', 'more']);

/** An object with a mistake; undefined where there is nothing to mistake. */
export function withMutation(
  manifest: Manifest,
  { kind, path, to }: WiringMutation,
): Manifest | undefined {
  const isThere =
    at(manifest, ...path) !== undefined ||
    additions.has(String(path[path.length - 1]));
  // Pods that come and go have policies by expression, and nobody to check them.
  const isTransient = at(manifest, 'spec', 'podSelector', 'matchExpressions');
  return manifest.kind === kind && isThere && !isTransient
    ? (written(manifest, path, to) as Manifest)
    : undefined;
}
