import { ofServer, selector, type Alert, type AlertScope } from './alert';

const requests = 'mlflow_http_request_total';
const seconds = 'mlflow_http_request_duration_seconds';

function failedLogins(scope: AlertScope): Alert[] {
  const { failedLoginsPerMinute } = scope.settings.thresholds;
  const refused = selector({ ...ofServer(scope), status: '401' });
  return scope.hasLogin
    ? [
        {
          name: 'MlflowFailedLogins',
          exporter: 'mlflow',
          severity: 'warning',
          for: '5m',
          expression: `sum(rate(${requests}${refused}[5m])) * 60 > ${failedLoginsPerMinute}`,
          summary: 'Many logins at MLflow fail',
          description:
            '{{ $value | humanize }} requests a minute are refused for their password.',
          action:
            'Look for the caller in the log of the ingress controller. A job with an old password is the usual reason; many names from one address is somebody trying.',
        },
      ]
    : [];
}

/** What MLflow says about itself. */
export function serverAlerts(scope: AlertScope): Alert[] {
  const { errorPercent, latencySeconds } = scope.settings.thresholds;
  const own = ofServer(scope);
  const all = selector(own);
  const errors = selector({ ...own, status: '5.*' });
  const bad = { ...own, status: '400' };
  return [
    {
      name: 'MlflowDown',
      exporter: 'mlflow',
      severity: 'critical',
      for: '5m',
      expression: `absent(up${all} == 1)`,
      summary: 'MLflow does not answer Prometheus',
      description: `No pod of ${scope.deployment} in ${scope.namespace} gives its metrics.`,
      action:
        'Look at the pods. If they run, ask for /metrics from inside the cluster: 401 is an old password, 403 a host that is not in MLFLOW_SERVER_ALLOWED_HOSTS (set `podNetwork`) or an account that is no administrator.',
    },
    {
      name: 'MlflowErrors',
      exporter: 'mlflow',
      severity: 'critical',
      for: '10m',
      expression: `sum(rate(${requests}${errors}[5m])) / sum(rate(${requests}${all}[5m])) > ${
        errorPercent / 100
      }`,
      summary: 'MLflow answers with errors',
      description:
        '{{ $value | humanizePercentage }} of the answers are server errors.',
      action:
        'The log of the pods names the reason. 503 with a healthy pod is a database that cannot be reached; 500 after 101 seconds is the same from a pod that has just started.',
    },
    {
      name: 'MlflowSlow',
      exporter: 'mlflow',
      severity: 'warning',
      for: '15m',
      expression: `histogram_quantile(0.95, sum by (le) (rate(${seconds}_bucket${selector(
        { ...own, method: 'GET|POST' },
      )}[10m]))) > ${latencySeconds}`,
      summary: 'MLflow is slow',
      description: '5 of 100 requests take longer than {{ $value }} seconds.',
      action:
        'Look at the CPU of the pods and at the open transactions of the database, then at who asks most: clients that poll, and searches without a limit.',
    },
    {
      name: 'MlflowDatabasePoolExhausted',
      exporter: 'mlflow',
      severity: 'critical',
      for: '5m',
      // MLflow answers 400 after it has waited 30 seconds for a connection;
      // every other 400 comes at once.
      expression: `sum(rate(${seconds}_count${selector(
        bad,
      )}[10m])) - sum(rate(${seconds}_bucket${selector({
        ...bad,
        le: '10.0',
      })}[10m])) > 0`,
      summary: 'MLflow waits for database connections',
      description:
        'Requests end with the status 400 after more than 10 seconds: no connection of the pool was free ("QueuePool limit" in the log).',
      action:
        'Raise `connections` of the database layer if the database has room, or take away load. A long transaction can hold the connections too.',
    },
    ...failedLogins(scope),
  ];
}
