import type { ServerAddress } from '../../product';
import type { Workload } from '../../workload';
import { connectionPool } from './connectionPool';

/**
 * Host headers the server accepts. MLflow compares the whole header, port
 * included, and an explicit list replaces the built-in one.
 */
export function allowedHosts(workload: Workload, server: ServerAddress) {
  const { serviceName } = server;
  const { namespace } = workload;
  const inside = [
    serviceName,
    `${serviceName}.${namespace}`,
    `${serviceName}.${namespace}.svc`,
    `${serviceName}.${namespace}.svc.cluster.local`,
  ];
  return [
    ...[...workload.publicHosts, ...inside].flatMap(host => [
      host,
      `${host}:*`,
    ]),
    ...workload.internalHosts,
    'localhost:*',
    '127.0.0.1:*',
  ];
}

/** Origins of the browser's requests that the server accepts. */
export function allowedOrigins({ publicHosts }: Workload) {
  return publicHosts.length
    ? publicHosts.map(host => `https://${host}`)
    : ['http://localhost:5000'];
}

/** Environment of an MLflow server, whatever chart runs it. */
export function serverEnvironment(
  workload: Workload,
  server: ServerAddress,
  engines: number,
): Record<string, string> {
  const pool = connectionPool(workload, engines);
  return {
    ...workload.env,
    MLFLOW_SERVER_ALLOWED_HOSTS: allowedHosts(workload, server).join(','),
    MLFLOW_SERVER_CORS_ALLOWED_ORIGINS: allowedOrigins(workload).join(','),
    // The job runner holds memory and was the way in of CVE-2026-0545.
    MLFLOW_SERVER_ENABLE_JOB_EXECUTION: 'false',
    // The root file system is read-only.
    HOME: '/tmp',
    ...(pool && {
      MLFLOW_SQLALCHEMYSTORE_POOL_SIZE: String(pool.size),
      MLFLOW_SQLALCHEMYSTORE_MAX_OVERFLOW: String(pool.overflow),
      MLFLOW_SQLALCHEMYSTORE_POOL_RECYCLE: '1800',
    }),
  };
}
