import { databasesOf } from '../../../../workload/databasesOf';
import { literally, selector, type Alert, type AlertScope } from './alert';

/** What the database says, if it is PostgreSQL. */
export function databaseAlerts({ settings, workload }: AlertScope): Alert[] {
  const { database } = workload;
  if (database?.kind !== 'postgresql') {
    return [];
  }
  const { connectionPercent, lockSeconds, diskPercent } = settings.thresholds;
  const both = selector({
    ...settings.databaseLabels,
    datname: databasesOf(database).map(literally).join('|'),
  });
  const size: Alert[] = settings.databaseGigabytes
    ? [
        {
          name: 'MlflowDatabaseSize',
          exporter: 'postgres-exporter',
          severity: 'warning',
          for: '1h',
          expression: `sum(pg_database_size_bytes${both}) > ${
            (diskPercent / 100) * settings.databaseGigabytes
          } * 1e9`,
          summary: 'The databases of MLflow grow out of their disk',
          description: 'Together they take {{ $value | humanize1024 }}B.',
          action:
            'Give the database more disk, or remove deleted runs with `mlflow gc`. Metrics with very many steps take most of the room.',
        },
      ]
    : [];
  return [
    {
      name: 'MlflowDatabaseConnections',
      exporter: 'postgres-exporter',
      severity: 'warning',
      for: '15m',
      expression: `sum(pg_stat_activity_count${both}) > ${
        (connectionPercent / 100) * database.connections
      }`,
      summary: 'MLflow uses most of its database connections',
      description: `{{ $value }} of ${database.connections} connections are open.`,
      action:
        'See who holds them in pg_stat_activity. Raise `connections` if the database has room; pools are then made larger with it.',
    },
    {
      name: 'MlflowDatabaseLocks',
      exporter: 'postgres-exporter',
      severity: 'warning',
      for: '5m',
      expression: `max by (datname) (pg_stat_activity_max_tx_duration${both}) > ${lockSeconds}`,
      summary:
        'A transaction of MLflow stays open, and others wait for its locks',
      description:
        'The oldest transaction of {{ $labels.datname }} is {{ $value | humanizeDuration }} old.',
      action:
        'Find it in pg_stat_activity, and what waits for it with pg_blocking_pids. A migration may take long; a forgotten psql session can be ended with pg_terminate_backend.',
    },
    ...size,
  ];
}
