import type { Answers } from './answers';
import type { Concern } from './concerns';
import type { Image } from './image';
import type { Layer, Prerequisite } from './layer';
import type { Platform } from './platform';
import type { ChartLocation, Product, Release, ServerAddress } from './product';
import type { ResolvedValue } from './values';
import type { Workload } from './workload';

/** Facts of one environment, by concern and name. @public */
export type EnvironmentFacts = Record<string, Record<string, string>>;

/** A fact that nobody filled in yet. @public */
export interface MissingFact {
  environment: string;
  /** Dotted path inside facts.yaml, such as `identity.clientId`. */
  fact: string;
  description: string;
  /** The command that prints it. */
  command: string;
}

/**
 * A name that no two servers may share, such as
 * `database:pg.example.com/mlflow_fraud`.
 *
 * @public
 */
export type Claim = string;

/** A server that the catalog knows. @public */
export interface KnownServer {
  entityRef: string;
  claims: Claim[];
}

/** What an earlier render wrote into deployment.yaml. @public */
export interface DeploymentRecord {
  generator: { name: string; version: string };
  answers: Answers;
  /** Names by environment that hold data, and so must not change unnoticed. */
  names: Record<string, Record<string, string>>;
  /**
   * Chart release and image by environment, which a later platform may choose
   * otherwise. Records of older generators have none.
   */
  pins?: Record<string, { release: string; image: string }>;
  /** SHA-256 of every generated file, by path. */
  files: Record<string, string>;
}

/** The layer that settles a concern. @public */
export interface ChosenLayer {
  concern: Concern;
  layer: Layer;
}

/** One environment of a deployment, with everything decided. @public */
export interface DeploymentEnvironment {
  name: string;
  instance: string;
  namespace: string;
  /** Address of the instance as the portal reaches it. */
  address: string;
  /** Public host, if there is one. */
  host?: string;
  cluster: string;
  targetRevision: string;
  project: string;
  reviewers: string[];
  /** File of the Application, or of the ApplicationSet that makes it. */
  applicationPath: string;
  /** File of the AppProject, if the bundle makes it. */
  projectPath?: string;
  /** Whether Argo CD deploys a merge by itself. */
  autoSync: boolean;
  /** Annotations of the Application that subscribe to notifications. */
  notifications: Record<string, string>;
  release: Release;
  /** Where the release comes from: its owner, or the platform's copy. */
  chart: ChartLocation;
  image: Image;
  server: ServerAddress;
  workload: Workload;
  /** Infra chart: values of this environment, by concern. */
  config: Record<string, Record<string, unknown>>;
  /** Infra chart: values meant for every environment, by concern. */
  base: Record<string, Record<string, unknown>>;
  facts: EnvironmentFacts;
  missingFacts: MissingFact[];
  /** Labels of the namespace, if Argo CD creates it. */
  createNamespace?: { labels: Record<string, string> };
  /** Files beside the infra chart, relative to the deployment's folder. */
  files: { path: string; content: string }[];
  values: ResolvedValue[];
  names: Record<string, string>;
  claims: Claim[];
  prerequisites: Prerequisite[];
  notes: string[];
}

/**
 * An Application that applies those of a repository: of one environment, or of
 * all if none is named.
 *
 * @public
 */
export interface RootApplication {
  name: string;
  path: string;
  project: string;
  environment?: string;
}

/** Every choice made, every value with its source. @public */
export interface Deployment {
  answers: Answers;
  platform: Platform;
  product: Product;
  /** Name of chart releases and objects, such as `mlflow-fraud`. */
  name: string;
  entityRef: string;
  rootPath: string;
  layers: ChosenLayer[];
  /** Template files of the infra chart: name to content. */
  templates: Record<string, string>;
  environments: DeploymentEnvironment[];
  /** Root Applications that the bundle makes. */
  rootApplications: RootApplication[];
  previous?: DeploymentRecord;
}
