import type { Workload } from '../../workload';

// Kept free for the migration and for a person with psql.
const reserved = 4;

/**
 * PostgreSQL connections of each pod, so that web servers and workers together
 * stay within what the platform allows. Each pod has one pool.
 */
export function connectionLimit({
  database,
  autoscaling,
  replicas,
}: Workload): number {
  const allowed = database?.kind === 'postgresql' ? database.connections : 0;
  const pods = 2 * (autoscaling?.maxReplicas ?? replicas);
  return Math.max(1, Math.min(20, Math.floor((allowed - reserved) / pods)));
}
