import type { Capability } from '../image';
import type { ImageMirror } from '../platformSettings';
import type {
  ResourceAmounts,
  Scheduling,
  WorkloadAutoscaling,
  WorkloadInitContainer,
  WorkloadVolume,
} from './pod';
import type { SecretRequest } from './secrets';
import type {
  WorkloadArtifacts,
  WorkloadDatabase,
  WorkloadIdentity,
  WorkloadService,
} from './stores';
import type { TerraformModule } from './terraform';
import type {
  WorkloadCaller,
  WorkloadCompanion,
  WorkloadEgress,
  WorkloadEntry,
  WorkloadTls,
} from './traffic';

export * from './pod';
export * from './secrets';
export * from './stores';
export * from './terraform';
export * from './traffic';

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
  /** The platform's labels for every object; `podLabels` holds them too. */
  labels: Record<string, string>;
  /** Some load balancers are set up by annotations of the Service. */
  serviceAnnotations: Record<string, string>;
  scheduling: Scheduling;
  /** For `mirrorImage`; the server's own image is replaced already. */
  imageMirror?: ImageMirror;
  env: Record<string, string>;
  /** Secrets whose keys become environment variables; the last one wins. */
  envFromSecrets: string[];
  /** The chart makes its own ServiceAccount when no layer does. */
  serviceAccountName?: string;
  volumes: WorkloadVolume[];
  initContainers: WorkloadInitContainer[];
  /** Host names by which people reach the server from outside. */
  publicHosts: string[];
  /** Host headers of callers inside, such as pod addresses of a scraper. */
  internalHosts: string[];
  identity?: WorkloadIdentity;
  database?: WorkloadDatabase;
  artifacts?: WorkloadArtifacts;
  /** Stores that only this product has, by name. */
  services: Record<string, WorkloadService>;
  /** Several teams on one server, each in a workspace of its own. */
  workspaces?: boolean;
  /** MLflow's `--app-name`, if a layer brings a login. */
  appName?: string;
  /** What routes send requests to, if a layer puts itself before the server. */
  entry?: WorkloadEntry;
  tls?: WorkloadTls;
  /** Secret with the certificate that the server itself serves. */
  serverCertificate?: string;
  /** Annotations that a layer asks of the route. */
  routeAnnotations: Record<string, string>;
  /** Path at which the server shows its metrics. */
  metricsPath?: string;
  autoscaling?: WorkloadAutoscaling;
  secrets: SecretRequest[];
  egress: WorkloadEgress[];
  /** Who calls the server or, where there is one, the proxy before it. */
  edgeCallers: WorkloadCaller[];
  /** Who calls the server itself. */
  callers: WorkloadCaller[];
  companions: WorkloadCompanion[];
  terraform: TerraformModule[];
  requires: Capability[];
  /** What init containers add to the image, at every start of a pod. */
  installs: Capability[];
  replicas: number;
  workers: number;
  resources: { requests: ResourceAmounts; limits: ResourceAmounts };
}

/**
 * The part of a workload that one layer adds: lists grow, maps are merged, and
 * everything else is set by one layer.
 *
 * @public
 */
export type WorkloadPart = Partial<
  Omit<
    Workload,
    | 'name'
    | 'namespace'
    | 'labels'
    | 'scheduling'
    | 'imageMirror'
    | 'replicas'
    | 'workers'
    | 'resources'
  >
>;
