import type { DerivedValue, ServerAddress } from '../../product';
import type { Workload } from '../../workload';
import { connectionPool } from './connectionPool';
import { allowedHosts, allowedOrigins } from './serverEnvironment';

/** What the environment of an MLflow server holds that nobody chose. */
export function derivedValues(
  workload: Workload,
  server: ServerAddress,
  engines: number,
): DerivedValue[] {
  const pool = connectionPool(workload, engines);
  return [
    {
      name: 'allowedHosts',
      value: allowedHosts(workload, server).join(','),
      description: 'Host headers that the server accepts',
    },
    {
      name: 'allowedOrigins',
      value: allowedOrigins(workload).join(','),
      description: 'origins of browser requests that the server accepts',
    },
    ...(pool
      ? [
          {
            name: 'poolSize',
            value: pool.size,
            description: 'database connections that each engine keeps',
          },
          {
            name: 'poolOverflow',
            value: pool.overflow,
            description: 'database connections that each engine may add',
          },
        ]
      : []),
  ];
}
