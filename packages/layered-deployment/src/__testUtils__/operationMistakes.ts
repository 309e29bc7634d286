import {
  addFile,
  infraValues,
  migrationImage,
  upstreamValues,
} from './editBundle';
import type { Mistake } from './mistakes';

const object = (apiVersion: string, kind: string) =>
  `apiVersion: ${apiVersion}\nkind: ${kind}\nmetadata:\n  name: more\n`;

/** Mistakes of routes, pods and operation, by number where they have one. */
export const operationMistakes: Record<string, Mistake> = {
  M19: {
    name: 'an issuer for a certificate that somebody else makes',
    make: bundle =>
      infraValues(bundle, {
        route: {
          annotations: { 'cert-manager.io/cluster-issuer': 'letsencrypt' },
        },
      }),
    caughtBy: { rule: 'one-maker-per-certificate' },
  },
  M21: {
    name: 'a route that ends uploads after a minute',
    make: bundle => infraValues(bundle, { route: { timeoutSeconds: 60 } }),
    caughtBy: { rule: 'uploads-fit-the-route' },
  },
  M32: {
    name: 'a route that speaks HTTPS to a server of HTTP',
    make: bundle =>
      infraValues(bundle, { route: { target: { scheme: 'https' } } }),
    caughtBy: { rule: 'route-leads-to-the-entry' },
  },
  M33: {
    name: 'workspaces by a variable alone',
    make: bundle =>
      upstreamValues(bundle, {
        extraEnvVars: { MLFLOW_ENABLE_WORKSPACES: 'true' },
      }),
    caughtBy: { rule: 'workspaces-have-their-store' },
  },
  M35: {
    name: 'a pod without a user',
    make: bundle =>
      upstreamValues(bundle, { podSecurityContext: { runAsNonRoot: null } }),
    caughtBy: { rule: 'pod-security-is-restricted' },
  },
  M36: {
    name: 'a migration while the old server writes',
    make: bundle =>
      upstreamValues(bundle, { strategy: { type: 'RollingUpdate' } }),
    caughtBy: { rule: 'no-two-schema-versions' },
  },
  M38: {
    name: 'an empty option',
    make: bundle => upstreamValues(bundle, { extraArgs: { devMode: '' } }),
    caughtBy: { rule: 'scalars-are-text' },
  },
  M39: {
    name: 'a migration in another version',
    make: bundle =>
      migrationImage(bundle, 'ghcr.io/mlflow/mlflow:v3.18.0-full'),
    caughtBy: { rule: 'migration-image-is-server-image' },
  },
  M41: {
    name: 'pools above the connections of the database',
    make: bundle =>
      upstreamValues(bundle, {
        extraEnvVars: { MLFLOW_SQLALCHEMYSTORE_POOL_SIZE: '50' },
      }),
    caughtBy: { rule: 'pool-fits-connection-budget' },
  },
  M42: {
    name: 'the Service of another chart',
    make: bundle =>
      infraValues(bundle, { server: { serviceName: 'mlflow-service' } }),
    caughtBy: { rule: 'infra-knows-the-server' },
  },
  M43: {
    name: 'a number where a request is text',
    make: bundle =>
      upstreamValues(bundle, { resources: { requests: { cpu: 1 } } }),
    caughtBy: { rule: 'resources-are-set' },
  },
  'a role of its own': {
    name: 'a team that gives itself rights',
    make: bundle =>
      addFile(
        bundle,
        'infra/templates/more.yaml',
        object('rbac.authorization.k8s.io/v1', 'Role'),
      ),
    caughtBy: { rule: 'no-rights-beyond-the-namespace' },
  },
  'a Secret in Git': {
    name: 'a Secret of the infra chart',
    make: bundle =>
      addFile(bundle, 'infra/templates/more.yaml', object('v1', 'Secret')),
    caughtBy: { rule: 'secrets-come-from-the-store' },
  },
  'a token': {
    name: 'a server with a token of the cluster',
    make: bundle =>
      upstreamValues(bundle, { serviceAccount: { automount: true } }),
    caughtBy: { rule: 'server-keeps-no-token' },
  },
  jobs: {
    name: 'the job runner',
    make: bundle =>
      upstreamValues(bundle, {
        extraEnvVars: { MLFLOW_SERVER_ENABLE_JOB_EXECUTION: 'true' },
      }),
    caughtBy: { rule: 'jobs-and-telemetry-are-off' },
  },
  'a plain connection': {
    name: 'a database connection that may fall back to plain text',
    make: bundle =>
      upstreamValues(bundle, { extraEnvVars: { PGSSLMODE: 'prefer' } }),
    caughtBy: { rule: 'database-connection-is-encrypted' },
  },
};
