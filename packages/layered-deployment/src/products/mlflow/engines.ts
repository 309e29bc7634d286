import type { Workload } from '../../workload';

/**
 * Database engines that each worker of an MLflow server opens: tracking store
 * and registry each one, even for one database; workspaces and the login
 * another each.
 */
export function enginesPerWorker(workload: Workload): number {
  return 2 + (workload.workspaces ? 1 : 0) + (workload.appName ? 1 : 0);
}
