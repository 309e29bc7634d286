import type { BundleContent } from '../bundle';
import type { Image } from '../image';
import {
  addFile,
  applicationFields,
  infraValues,
  mergeYaml,
  replaceText,
  upstreamValues,
} from './editBundle';
import type { ExampleName } from './exampleBundle';
import { operationMistakes } from './operationMistakes';

/** Who must object, alone. */
export type Objector =
  | { rule: string }
  | { check: 'chart schema' | 'helm' | 'kubeconform' }
  | { crossCheck: string };

/** A mistake that people made by hand, made in a bundle. */
export interface Mistake {
  name: string;
  example?: ExampleName;
  make(bundle: BundleContent): BundleContent;
  caughtBy: Objector;
}

const podWithoutGuard = {
  name: 'install-azure-identity',
  image: 'python:3.12.4',
  command: ['pip', 'install', 'azure-identity', '--target', '/packages'],
};

const namespaceTemplate = `apiVersion: v1
kind: Namespace
metadata:
  name: {{ .Release.Namespace }}
`;

/** By number of the list of mistakes seen in published set-ups. */
export const mistakes: Record<string, Mistake> = {
  ...operationMistakes,
  M1: {
    name: 'a key of the infra chart among the values of the upstream chart',
    make: bundle =>
      upstreamValues(bundle, { managedIdentity: { clientId: 'x' } }),
    caughtBy: { rule: 'values-belong-to-their-chart' },
  },
  'M1, other way': {
    name: 'a key of the upstream chart among the values of the infra chart',
    make: bundle => infraValues(bundle, { replicaCount: 2 }),
    caughtBy: { check: 'helm' },
  },
  M2: {
    name: 'an Application without a project',
    make: bundle => applicationFields(bundle, { spec: { project: undefined } }),
    caughtBy: { rule: 'application-stays-in-its-project' },
  },
  M3: {
    name: 'the file of an environment that no source reads',
    make: bundle =>
      replaceText(
        bundle,
        '/argocd/prod/mlflow-fraud.yaml',
        /^.*\/environments\/prod\/facts\.yaml\n/m,
        '',
      ),
    caughtBy: { rule: 'application-reads-every-value-file' },
  },
  M4: {
    name: 'a template of the secret store that Helm evaluates',
    make: bundle =>
      replaceText(
        bundle,
        'infra/templates/external-secrets.yaml',
        '{{ $template | quote }}',
        '"{{ $.password }}"',
      ),
    caughtBy: { crossCheck: 'templates' },
  },
  M5: {
    name: 'a database Secret without the database',
    make: bundle =>
      upstreamValues(bundle, { backendStore: { postgres: { host: null } } }),
    caughtBy: { rule: 'database-secret-is-used' },
  },
  M6: {
    name: 'artifacts that clients write past the server',
    make: bundle =>
      upstreamValues(bundle, {
        artifactRoot: { proxiedArtifactStorage: false },
      }),
    caughtBy: { rule: 'artifacts-are-proxied' },
  },
  M7: {
    name: 'a server that refuses its public host',
    make: bundle =>
      upstreamValues(bundle, {
        extraEnvVars: {
          MLFLOW_SERVER_ALLOWED_HOSTS: null,
          MLFLOW_SERVER_CORS_ALLOWED_ORIGINS: null,
        },
      }),
    caughtBy: { rule: 'allowed-hosts-are-complete' },
  },
  M8: {
    name: 'allowed hosts as a flag',
    make: bundle =>
      upstreamValues(bundle, { extraArgs: { allowedHosts: 'ml.example.com' } }),
    caughtBy: { rule: 'server-options-are-variables' },
  },
  M9: {
    name: 'an object in two sources, hoping for their order',
    make: bundle =>
      upstreamValues(bundle, { serviceAccount: { create: true } }),
    caughtBy: { rule: 'one-owner-per-object' },
  },
  M10: {
    name: 'an ExternalSecret in the wave of its reader',
    make: bundle =>
      replaceText(
        bundle,
        'infra/templates/external-secrets.yaml',
        'sync-wave: "-1"',
        'sync-wave: "0"',
      ),
    caughtBy: { rule: 'waves-follow-dependencies' },
  },
  M11: {
    name: 'a namespace that goes with the Application',
    make: bundle =>
      addFile(bundle, 'infra/templates/namespace.yaml', namespaceTemplate),
    caughtBy: { rule: 'data-outlives-the-application' },
  },
  M12: {
    name: 'replicas that sign sessions with the random key of the chart',
    make: bundle => upstreamValues(bundle, { extraSecretNamesForEnvFrom: [] }),
    caughtBy: { rule: 'replicas-share-their-state' },
  },
  M13: {
    name: 'a middleware of another namespace that Traefik may not use',
    make: bundle => ({
      ...bundle,
      prerequisites: bundle.prerequisites.filter(
        ({ id }) => id !== 'traefik-cross-namespace',
      ),
    }),
    caughtBy: { rule: 'middlewares-are-reachable' },
  },
  M14: {
    name: 'an init container without a security context',
    example: 'try-out',
    make: bundle =>
      upstreamValues(bundle, { initContainers: [podWithoutGuard] }),
    caughtBy: { rule: 'pod-security-is-restricted' },
  },
  'M14, its image': {
    name: 'an image without azure-identity',
    make: bundle => {
      const { platform } = bundle.deployment;
      const [product] = platform.products;
      const image = { repository: 'registry.example.com/ml', tag: '3.17.2' };
      const declared: Image = {
        ...image,
        version: '3.17.2',
        capabilities: ['azure-blob', 'postgresql', 'basic-auth'],
        evidence: ['the lock file of the image'],
      };
      const products = [{ ...product, images: [declared] }];
      return upstreamValues(
        {
          ...bundle,
          deployment: {
            ...bundle.deployment,
            platform: { ...platform, products },
          },
        },
        { image, initContainers: [] },
      );
    },
    caughtBy: { rule: 'image-can-do-what-layers-ask' },
  },
  M15: {
    name: 'an identity that nobody federates with the cluster',
    make: bundle => ({
      ...bundle,
      prerequisites: bundle.prerequisites.filter(
        ({ id }) => id !== 'federated-credential',
      ),
    }),
    caughtBy: { rule: 'workload-identity-is-complete' },
  },
  M16: {
    name: 'pods that keep the old password',
    make: bundle => upstreamValues(bundle, { podAnnotations: null }),
    caughtBy: { rule: 'secret-changes-restart-pods' },
  },
  M17: {
    name: 'an Application without finalizer and retry',
    make: bundle =>
      applicationFields(bundle, {
        metadata: { finalizers: undefined },
        spec: { syncPolicy: { retry: undefined } },
      }),
    caughtBy: { rule: 'application-survives-failure' },
  },
  M27: {
    name: 'the public host alone, without origins and names in the cluster',
    make: bundle =>
      upstreamValues(bundle, {
        extraEnvVars: {
          MLFLOW_SERVER_ALLOWED_HOSTS: 'fraud.ml.example.com',
          MLFLOW_SERVER_CORS_ALLOWED_ORIGINS: null,
        },
      }),
    caughtBy: { rule: 'allowed-hosts-are-complete' },
  },
  M28: {
    name: 'a login with the built-in users file and password',
    make: bundle =>
      upstreamValues(bundle, {
        extraEnvVars: { MLFLOW_AUTH_CONFIG_PATH: null },
      }),
    caughtBy: { rule: 'basic-auth-is-configured' },
  },
  M29: {
    name: 'a volume that is deleted with the Application',
    example: 'try-out',
    make: bundle =>
      replaceText(
        bundle,
        'infra/templates/artifacts-volume.yaml',
        'Prune=false,Delete=false',
        'Prune=false',
      ),
    caughtBy: { rule: 'data-outlives-the-application' },
  },
  M31: {
    name: 'the ServiceMonitor of the chart',
    make: bundle =>
      upstreamValues(bundle, { serviceMonitor: { enabled: true } }),
    caughtBy: { rule: 'chart-keys-that-break' },
  },
  'a number as text': {
    name: 'a number where the chart wants text',
    make: bundle =>
      upstreamValues(bundle, { resources: { limits: { cpu: 1 } } }),
    caughtBy: { check: 'chart schema' },
  },
  'an unserved version': {
    name: 'a version of ExternalSecret that clusters no longer serve',
    make: bundle =>
      replaceText(
        bundle,
        'infra/templates/external-secrets.yaml',
        'external-secrets.io/v1',
        'external-secrets.io/v1beta1',
      ),
    caughtBy: { rule: 'kinds-are-served' },
  },
  'an unknown field': {
    name: 'a field that the API server would prune',
    make: bundle =>
      replaceText(
        bundle,
        'infra/templates/certificate.yaml',
        'dnsNames:',
        'dnsNamesToo: [a.example.com]\n  dnsNames:',
      ),
    caughtBy: { check: 'kubeconform' },
  },
  'an absent Service': {
    name: 'a route to a Service that nobody makes',
    make: bundle =>
      replaceText(
        bundle,
        'infra/templates/ingress-route.yaml',
        '{{ .Values.route.target.serviceName | quote }}',
        'mlflow-service',
      ),
    caughtBy: { crossCheck: 'calls' },
  },
  'an unconfined Job': {
    name: 'a Job that the namespace does not admit',
    make: bundle =>
      replaceText(
        bundle,
        'infra/templates/accounts-job.yaml',
        'allowPrivilegeEscalation: false',
        'allowPrivilegeEscalation: true',
      ),
    caughtBy: { crossCheck: 'podSecurity' },
  },
  'an idle policy': {
    name: 'a NetworkPolicy that selects nothing',
    make: bundle =>
      mergeYaml(bundle, 'infra/values.yaml', {
        network: {
          policies: { 'mlflow-fraud': { podLabels: { app: 'mlflow-server' } } },
        },
      }),
    caughtBy: { crossCheck: 'policies' },
  },
  'an uncovered host': {
    name: 'a certificate for another host',
    make: bundle =>
      infraValues(bundle, { certificate: { host: 'other.example.com' } }),
    caughtBy: { crossCheck: 'hosts' },
  },
};
