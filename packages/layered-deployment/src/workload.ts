import type { Capability } from './image';

/** A file system that the server sees. @public */
export interface WorkloadVolume {
  name: string;
  mountPath: string;
  readOnly?: boolean;
  source:
    | { secret: string }
    | { persistentVolumeClaim: string }
    /** Lives as long as its pod; init containers fill it. */
    | { emptyDir: { sizeLimit: string } };
}

/** A command that must succeed before the server starts. @public */
export interface WorkloadInitContainer {
  name: string;
  command: string[];
  env?: Record<string, string>;
}

/**
 * A Kubernetes Secret that a layer needs and the secrets layer provides.
 *
 * @public
 */
export interface SecretRequest {
  name: string;
  type?: string;
  /** Variable in the template to the name of the key in the secret store. */
  keys: Record<string, string>;
  /** What the Secret holds; `{{ .variable }}` stands for a key's value. */
  template: Record<string, string>;
}

/** Where the server keeps runs and models. @public */
export type WorkloadDatabase =
  | {
      kind: 'postgresql';
      driver: 'psycopg2';
      host: string;
      port: number;
      database: string;
      authDatabase: string;
      role: string;
      tls: string;
      /** Connections that this server may open, all replicas together. */
      connections: number;
      secret: { name: string; usernameKey: string; passwordKey: string };
      /** Key of the password in the secret store. */
      passwordKey: string;
    }
  | { kind: 'sqlite'; path: string };

/** Where the server keeps artifacts. @public */
export type WorkloadArtifacts =
  | { kind: 'azure-blob'; account: string; container: string }
  | { kind: 'directory'; path: string };

/** Pods or addresses that the server must reach. @public */
export interface WorkloadEgress {
  purpose: string;
  port: number;
}

/** CPU, memory and storage, as Kubernetes writes them. @public */
export type ResourceAmounts = Record<string, string>;

/**
 * What the layers ask of the server in neutral words. Layers never know a
 * chart's keys; a product writes this in the words of its chart.
 *
 * @public
 */
export interface Workload {
  /** Name of the Deployment and Service. */
  name: string;
  namespace: string;
  podLabels: Record<string, string>;
  podAnnotations: Record<string, string>;
  env: Record<string, string>;
  /** Secrets whose keys become environment variables; the last one wins. */
  envFromSecrets: string[];
  /** The chart makes its own ServiceAccount when no layer does. */
  serviceAccountName?: string;
  volumes: WorkloadVolume[];
  initContainers: WorkloadInitContainer[];
  /** Host names by which people reach the server from outside. */
  publicHosts: string[];
  database?: WorkloadDatabase;
  artifacts?: WorkloadArtifacts;
  /** MLflow's `--app-name`, if a layer brings a login. */
  appName?: string;
  secrets: SecretRequest[];
  egress: WorkloadEgress[];
  /** Labels of pods in the namespace that call the server. */
  clientPodLabels: Record<string, string>[];
  requires: Capability[];
  /** What init containers add to the image, at every start of a pod. */
  installs: Capability[];
  replicas: number;
  workers: number;
  resources: { requests: ResourceAmounts; limits: ResourceAmounts };
}

/**
 * The part of a workload that one layer adds.
 *
 * @public
 */
export type WorkloadPart = Partial<
  Omit<Workload, 'name' | 'namespace' | 'replicas' | 'workers' | 'resources'>
>;
