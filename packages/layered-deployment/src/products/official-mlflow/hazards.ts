import type { ChartHazard } from '../../product';

const enabled = (value: unknown) => value === true;

/** Keys that the chart takes and that do not do what its page says. */
export const hazards: ChartHazard[] = [
  {
    keys: ['storage', 'enabled'],
    breaks: enabled,
    why: 'the volume is an ordinary object of the chart: it goes with the Application, and all data with it',
    evidence: 'chart of mlflow/mlflow, templates/pvc.yaml: no resource policy',
    checkedOn: '2026-11-21',
  },
  {
    keys: ['serviceMonitor', 'enabled'],
    breaks: enabled,
    why: 'it carries no label by which Prometheus selects it, and its path is null in 0.1.0',
    evidence: 'mlflow/mlflow issue 25269',
    checkedOn: '2026-11-21',
  },
  {
    keys: ['networkPolicy', 'enabled'],
    breaks: enabled,
    why: 'it lets every namespace in, and the identity endpoints of the clouds are closed',
    evidence: 'chart of mlflow/mlflow, templates/networkpolicy.yaml',
    checkedOn: '2026-11-21',
  },
  {
    keys: ['garbageCollection', 'enabled'],
    breaks: enabled,
    why: 'its pods lack the labels of the server, and so its cloud identity',
    evidence: 'chart of mlflow/mlflow, templates/cronjob.yaml: no podLabels',
    checkedOn: '2026-11-21',
  },
  {
    keys: ['mlflow', 'backendStoreUri'],
    breaks: value => typeof value === 'string' && /:\/\/[^/]*@/.test(value),
    why: 'the password of the database would be plain text in Git',
    evidence: 'chart of mlflow/mlflow, README: inline URI',
    checkedOn: '2026-11-21',
  },
];
