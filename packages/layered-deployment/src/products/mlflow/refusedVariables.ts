import type { RefusedVariables } from '../../product';

/** Variables of an MLflow server that are not a platform's to pass through. */
export const refusedVariables: RefusedVariables[] = [
  {
    names: /^MLFLOW_SERVER_(ALLOWED_HOSTS|CORS_ALLOWED_ORIGINS)$/,
    reason:
      'is worked out from the hosts of the route, and a wildcard would let any web page use the login of whoever visits it: set the host of the route layer instead',
  },
  {
    names: /^MLFLOW_SERVER_(DISABLE_SECURITY_MIDDLEWARE|X_FRAME_OPTIONS)$/,
    reason:
      'switches off the check of hosts, origins or frames that keeps other web pages out: remove it',
  },
  {
    names: /^(_?MLFLOW_SERVER_JOB_|MLFLOW_SERVER_ENABLE_JOB_EXECUTION$)/,
    reason:
      'starts the job runner, which was the way in of CVE-2026-0545 and holds memory: remove it',
  },
  {
    names:
      /^MLFLOW_(BACKEND_STORE_URI|REGISTRY_STORE_URI|TRACKING_URI|REGISTRY_URI|SQLALCHEMYSTORE_.*)$/,
    reason:
      'belongs to the connection and the pool that the database layer sets up: change the settings of that layer or of the size',
  },
  {
    names:
      /^(MLFLOW_(DEFAULT_ARTIFACT_ROOT|ARTIFACTS_DESTINATION|SERVE_ARTIFACTS|ARTIFACTS_ONLY|S3_.*)|_MLFLOW_SERVER_(ARTIFACT|SERVE|FILE)_.*)$/,
    reason:
      'belongs to the artifact store: change the settings of that layer instead',
  },
  {
    names:
      /^MLFLOW_(AUTH_.*|FLASK_.*|APP_NAME|TRACKING_(USERNAME|INSECURE_.*))$/,
    reason:
      'belongs to the login: change the settings of the authentication layer instead',
  },
  {
    names: /^MLFLOW_(ENABLE_)?WORKSPACES?(_.*)?$/,
    reason:
      'belongs to workspaces, and MLFLOW_WORKSPACE stops the server: choose the workspaces layer instead',
  },
  {
    names:
      /^(MLFLOW_(HOST|PORT|WORKERS|STATIC_PREFIX|VERSION|(GUNICORN|UVICORN|WAITRESS)_OPTS)|(GUNICORN|UVICORN)_.*|WEB_CONCURRENCY)$/,
    reason:
      'belongs to the chart, whose probes and Service rely on it: set workers in the size instead',
  },
  {
    names: /^MLFLOW_WEBHOOK_ALLOW(ED)?_.*$/,
    reason:
      'lets everybody who may make a webhook call addresses inside the cluster: remove it',
  },
  {
    names: /^MLFLOW_(DISABLE_TELEMETRY|ENABLE_TELEMETRY|TELEMETRY_.*)$/,
    reason: 'is set by every bundle, which sends no telemetry: remove it',
  },
];
