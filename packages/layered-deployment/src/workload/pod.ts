/** A file system that the server sees. @public */
export interface WorkloadVolume {
  name: string;
  mountPath: string;
  readOnly?: boolean;
  source:
    | { secret: string }
    | { configMap: string }
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

/** CPU, memory and storage, as Kubernetes writes them. @public */
export type ResourceAmounts = Record<string, string>;

/** How many pods run when load changes. @public */
export interface WorkloadAutoscaling {
  minReplicas: number;
  maxReplicas: number;
  /** Percent of the requested CPU at which a pod is added. */
  cpuUtilization: number;
}

/** A taint that pods may run beside. @public */
export interface Toleration {
  key?: string;
  operator?: 'Exists' | 'Equal';
  value?: string;
  effect?: 'NoSchedule' | 'PreferNoSchedule' | 'NoExecute';
}

/** What the platform wants of every pod of the bundle. @public */
export interface Scheduling {
  nodeSelector: Record<string, string>;
  tolerations: Toleration[];
  /** Names of Secrets of the namespace with registry credentials. */
  imagePullSecrets: string[];
}
