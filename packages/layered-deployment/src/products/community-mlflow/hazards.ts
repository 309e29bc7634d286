import type { ChartHazard } from '../../product';

const rendered = 'chart mlflow 1.8.1 to 1.11.5, rendered with Helm 4.3.1';

/** Keys that the chart's schema lets pass and that break the server. */
export const hazards: ChartHazard[] = [
  {
    keys: ['backendStore', 'databaseMigration'],
    breaks: value => value === true,
    why: 'each pod that starts would migrate at once, with the image of the chart and no file of an authority; the init container database-migration does it with a lock',
    evidence: `${rendered}: an init container of every pod, with resources, envFrom and mounts of its own`,
    checkedOn: '2026-11-21',
  },
  {
    keys: ['serviceMonitor', 'enabled'],
    breaks: value => value === true,
    why: 'its target port does not exist, and metrics are written to a read-only file system',
    evidence: `${rendered}: targetPort is http, the port of the container is called mlflow`,
    checkedOn: '2026-11-21',
  },
  {
    keys: ['service', 'enabled'],
    breaks: value => value === false,
    why: 'the Service stays, and a Secret that the pod needs goes',
    evidence: 'chart mlflow 1.8.1, templates/secret.yaml',
    checkedOn: '2026-11-21',
  },
  ...['livenessProbe', 'readinessProbe'].map(probe => ({
    keys: [probe, 'httpGet'],
    breaks: (value: unknown) => value !== undefined,
    why: 'it replaces the whole request, so the port is lost',
    evidence: `${rendered}: a map under the probe replaces httpGet`,
    checkedOn: '2026-11-21',
  })),
  {
    keys: ['serverHost'],
    breaks: value => value !== undefined && value !== '0.0.0.0',
    why: 'the kubelet cannot reach the health check',
    evidence: 'chart mlflow 1.11.5, templates/deployment.yaml: --host',
    checkedOn: '2026-11-21',
  },
  {
    keys: ['flaskServerSecretKey'],
    breaks: value => typeof value === 'string' && value !== '',
    why: 'the key that signs sessions would be plain text in Git',
    evidence: 'chart mlflow 1.8.1 to 1.11.5, templates/flask_secret.yaml',
    checkedOn: '2026-11-21',
  },
  {
    keys: ['extraArgs', 'staticPrefix'],
    breaks: value => value !== undefined,
    why: 'the path of the health check depends on the release of MLflow, and the chart knows one of them',
    evidence:
      'chart mlflow 1.8.2 to 1.8.3, templates/deployment.yaml: the probes lose the prefix',
    checkedOn: '2026-11-21',
  },
];
