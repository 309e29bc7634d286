import type { YamlMap } from '../yaml';

/** A container image as values name it. */
export interface NamedImage {
  repository?: string;
  tag?: string;
}

/** A Secret that the server reads, and the keys that it must have. */
export interface ReadSecret {
  name: string;
  keys: string[];
}

/**
 * What the values of an upstream chart say about an MLflow server, in words
 * that are the same for every chart.
 */
export interface Server {
  image: NamedImage;
  /** What migrates the database before the server starts. */
  migrationImages: NamedImage[];
  /** Environment variables with a value of their own. */
  variables: YamlMap;
  /** Secrets whose keys become variables; the last one wins. */
  envFromSecrets: string[];
  readSecrets: ReadSecret[];
  appName?: string;
  /** Whether the chart sets up a login by itself. */
  chartLogin: boolean;
  workers: number;
  /** Most pods at a time; NaN if nobody says. */
  replicas: number;
  autoscales: boolean;
  strategy?: string;
  database:
    | {
        kind: 'postgresql';
        host?: unknown;
        port?: unknown;
        name?: unknown;
        secret?: string;
        plainPassword: boolean;
      }
    | { kind: 'sqlite'; path?: string };
  /** Whether clients reach artifacts through the server. */
  proxied: boolean;
  artifactStores: string[];
  podLabels: YamlMap;
  initContainers: unknown[];
  volumes: unknown[];
  mounts: unknown[];
  /** Whether the chart mounts a volume `tmp` at /tmp. */
  mountsTemporaryFolder: boolean;
  keepsToken: boolean;
  showsMetrics: boolean;
  sendsUsageData: boolean;
  /** Maps whose values a template prints as they are, by their path. */
  textMaps: Record<string, YamlMap>;
}

/** The charts that `serversOf` can read. */
export const mlflowCharts = ['community-mlflow', 'official-mlflow'];
