import { z } from 'zod/v4';
import {
  readMissingConfiguration,
  type MissingConfiguration,
} from './missingConfiguration';

const condition = z.object({
  type: z.string(),
  status: z.string(),
  reason: z.string().optional(),
});

const metadata = z.object({
  labels: z.record(z.string(), z.string()).optional(),
});

const deploymentSchema = z.object({
  metadata,
  spec: z
    .object({
      replicas: z.number().optional(),
      template: z
        .object({
          spec: z.object({
            containers: z.array(z.object({ image: z.string().optional() })),
          }),
        })
        .optional()
        .catch(undefined),
    })
    .optional(),
  status: z
    .object({
      readyReplicas: z.number().optional(),
      conditions: z.array(condition).optional(),
    })
    .optional(),
});

const containerStatuses = z
  .array(
    z.object({
      state: z
        .object({
          waiting: z
            .object({
              reason: z.string().optional(),
              message: z.string().optional(),
            })
            .optional(),
        })
        .optional(),
    }),
  )
  .optional();

const podSchema = z.object({
  metadata,
  status: z
    .object({
      phase: z.string().optional(),
      conditions: z.array(condition).optional(),
      initContainerStatuses: containerStatuses,
      containerStatuses,
    })
    .optional(),
});

export type Deployment = z.infer<typeof deploymentSchema>;
export type Pod = z.infer<typeof podSchema>;

/** How the pods of one environment are. */
export interface WorkloadStatus {
  desired: number;
  ready: number;
  /** Every Deployment has the least number of pods that it wants. */
  available: boolean;
  /** A container ends again and again right after its start. */
  crashing: boolean;
  /** A container image cannot be fetched. */
  imageMissing: boolean;
  /** No node of the cluster can take a pod. */
  unschedulable: boolean;
  /** What containers wait for before they can start. */
  missing: MissingConfiguration[];
  /** Container images that are asked for. */
  images: string[];
}

const imageReasons = ['ImagePullBackOff', 'ErrImagePull', 'InvalidImageName'];

/** The Deployments among what a cluster answered. */
export function parseDeployments(resources: unknown[]): Deployment[] {
  return resources.flatMap(
    resource => deploymentSchema.safeParse(resource).data ?? [],
  );
}

/** The pods among what a cluster answered. */
export function parsePods(resources: unknown[]): Pod[] {
  return resources.flatMap(
    resource => podSchema.safeParse(resource).data ?? [],
  );
}

/** Adds up Deployments and pods; `undefined` when there are none. */
export function readWorkloadStatus(
  deployments: Deployment[],
  pods: Pod[],
): WorkloadStatus | undefined {
  if (deployments.length === 0) {
    return undefined;
  }
  const waits = pods.flatMap(waitsOf);
  const waiting = waits.map(({ reason }) => reason);
  return {
    desired: sum(deployments.map(({ spec }) => spec?.replicas ?? 1)),
    ready: sum(deployments.map(({ status }) => status?.readyReplicas ?? 0)),
    available: deployments.every(({ status }) =>
      has(status?.conditions, 'Available', 'True'),
    ),
    crashing: waiting.includes('CrashLoopBackOff'),
    imageMissing: waiting.some(
      reason => reason !== undefined && imageReasons.includes(reason),
    ),
    unschedulable: pods.some(({ status }) =>
      has(status?.conditions, 'PodScheduled', 'False'),
    ),
    missing: uniqueBy(
      waits.flatMap(
        ({ message }) => readMissingConfiguration(message ?? '') ?? [],
      ),
      ({ kind, name, key }) => `${kind} ${name} ${key}`,
    ),
    images: uniqueBy(deployments.flatMap(imagesOf), image => image),
  };
}

function waitsOf({ status }: Pod) {
  return [
    ...(status?.initContainerStatuses ?? []),
    ...(status?.containerStatuses ?? []),
  ].flatMap(({ state }) => state?.waiting ?? []);
}

function imagesOf({ spec }: Deployment): string[] {
  const containers = spec?.template?.spec.containers ?? [];
  return containers.flatMap(({ image }) => image ?? []);
}

function uniqueBy<T>(values: T[], keyOf: (value: T) => string): T[] {
  return [...new Map(values.map(value => [keyOf(value), value])).values()];
}

function has(
  conditions: z.infer<typeof condition>[] | undefined,
  type: string,
  status: string,
): boolean {
  return Boolean(
    conditions?.some(entry => entry.type === type && entry.status === status),
  );
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
