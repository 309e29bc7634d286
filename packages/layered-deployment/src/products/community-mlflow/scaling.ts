import type { Workload } from '../../workload';

/**
 * Whether the chart would make an autoscaler: without a shared database and
 * object store it makes none, and leaves the number of replicas out as well.
 */
function canScale({ database, artifacts }: Workload): boolean {
  return (
    database?.kind === 'postgresql' &&
    artifacts !== undefined &&
    artifacts.kind !== 'directory'
  );
}

/** How many pods run. */
export function scaling(workload: Workload) {
  const { autoscaling } = workload;
  if (!autoscaling || !canScale(workload)) {
    return { replicaCount: workload.replicas };
  }
  return {
    autoscaling: {
      enabled: true,
      minReplicas: autoscaling.minReplicas,
      maxReplicas: autoscaling.maxReplicas,
      // The chart's default adds memory, which MLflow never gives back.
      metrics: [
        {
          type: 'Resource',
          resource: {
            name: 'cpu',
            target: {
              type: 'Utilization',
              averageUtilization: autoscaling.cpuUtilization,
            },
          },
        },
      ],
    },
  };
}
