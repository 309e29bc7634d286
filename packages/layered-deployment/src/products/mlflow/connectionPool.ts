import type { Workload } from '../../workload';

// Kept free for the migration and for a person with psql.
const reserved = 4;

/**
 * The pool of each database engine, so that all replicas together stay within
 * the connections that the platform allows. MLflow ignores an overflow of 0.
 */
export function connectionPool(
  { database, autoscaling, replicas, workers }: Workload,
  enginesPerWorker: number,
): { size: number; overflow: number } | undefined {
  if (database?.kind !== 'postgresql') {
    return undefined;
  }
  const pods = autoscaling?.maxReplicas ?? replicas;
  const engines = pods * workers * enginesPerWorker;
  const share = Math.floor((database.connections - reserved) / engines);
  const total = Math.max(2, Math.min(share, 20));
  const overflow = Math.floor(total / 2);
  return { size: total - overflow, overflow };
}
