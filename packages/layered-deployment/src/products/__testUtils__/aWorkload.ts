import type {
  StorageClient,
  Workload,
  WorkloadArtifacts,
  WorkloadDatabase,
} from '../../workload';

const client: StorageClient = {
  podLabels: {},
  env: {},
  envFromSecrets: [],
  volumes: [],
  egress: [],
};

/** A database on a server that many share. */
export const postgresql: Extract<WorkloadDatabase, { kind: 'postgresql' }> = {
  kind: 'postgresql',
  driver: 'psycopg2',
  host: 'pg.example.com',
  port: 5432,
  database: 'mlflow_fraud',
  authDatabase: 'mlflow_fraud_auth',
  role: 'mlflow_fraud',
  tls: 'require',
  connections: 100,
  secret: {
    name: 'mlflow-fraud-database',
    usernameKey: 'username',
    passwordKey: 'password',
  },
  passwordKey: 'fraud-database',
};

/** Each place where artifacts can be kept. */
export const stores: Record<string, WorkloadArtifacts> = {
  'azure-blob': {
    kind: 'azure-blob',
    account: 'mlartifacts',
    container: 'fraud',
    access: 'proxied',
    client,
  },
  s3: {
    kind: 's3',
    bucket: 'ml-fraud',
    region: 'eu-central-1',
    access: 'proxied',
    client,
  },
  gcs: {
    kind: 'gcs',
    bucket: 'ml-fraud',
    project: 'example-ml',
    access: 'proxied',
    client,
  },
  's3 by every client itself': {
    kind: 's3',
    bucket: 'ml-fraud',
    region: 'eu-central-1',
    access: 'direct',
    client,
  },
  directory: {
    kind: 'directory',
    path: '/mlflow/artifacts',
    access: 'proxied',
  },
};

/** What layers ask of a server with one replica and nothing special. */
export function aWorkload(different: Partial<Workload> = {}): Workload {
  return {
    name: 'mlflow-fraud',
    namespace: 'ml-fraud-dev',
    podLabels: { 'backstage.io/kubernetes-id': 'mlflow-fraud' },
    podAnnotations: {},
    labels: {},
    serviceAnnotations: {},
    routeAnnotations: {},
    scheduling: { nodeSelector: {}, tolerations: [], imagePullSecrets: [] },
    env: {},
    services: {},
    envFromSecrets: [],
    volumes: [],
    initContainers: [],
    publicHosts: ['fraud.example.com'],
    internalHosts: [],
    secrets: [],
    egress: [],
    edgeCallers: [],
    callers: [],
    companions: [],
    terraform: [],
    requires: [],
    installs: [],
    replicas: 1,
    workers: 2,
    resources: {
      requests: { cpu: '250m', memory: '1Gi' },
      limits: { memory: '2Gi' },
    },
    ...different,
  };
}
