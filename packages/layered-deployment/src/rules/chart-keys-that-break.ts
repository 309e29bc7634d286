import { defineRule } from '../rule';
import { environmentViews } from './support/environmentViews';
import { at } from './support/yaml';

const traps: {
  keys: string[];
  when: (value: unknown) => boolean;
  why: string;
}[] = [
  {
    keys: ['serviceMonitor', 'enabled'],
    when: value => value === true,
    why: 'its target port does not exist, and metrics are written to a read-only file system',
  },
  {
    keys: ['service', 'enabled'],
    when: value => value === false,
    why: 'the Service stays, and a Secret that the pod needs goes',
  },
  ...['livenessProbe', 'readinessProbe'].map(probe => ({
    keys: [probe, 'httpGet'],
    when: (value: unknown) => value !== undefined,
    why: 'it replaces the whole request, so the port is lost',
  })),
  {
    keys: ['serverHost'],
    when: value => value !== undefined && value !== '0.0.0.0',
    why: 'the kubelet cannot reach the health check',
  },
  {
    keys: ['flaskServerSecretKey'],
    when: value => typeof value === 'string' && value !== '',
    why: 'the key that signs sessions would be plain text in Git',
  },
  {
    keys: ['extraArgs', 'staticPrefix'],
    when: value => value !== undefined,
    why: 'the path of the health check depends on the release of MLflow, and the chart knows one of them',
  },
];

/** Keys that the chart's schema accepts and that break the server. */
export const chartKeysThatBreak = defineRule({
  meta: {
    id: 'chart-keys-that-break',
    severity: 'error',
    title: 'No key that the chart accepts but cannot carry out',
    why: 'The schema of the chart lets them pass; the server then fails, or is not what the values say.',
    evidence: ['chart mlflow 1.8.1 and 1.11.5: rendered with Helm 4.3.1'],
    products: ['community-mlflow'],
  },
  check: ({ bundle, report }) => {
    for (const { upstream, paths, environment } of environmentViews(bundle)) {
      for (const { keys, when, why } of traps) {
        if (when(at(upstream, ...keys))) {
          report({
            message: `${environment.name} sets ${keys.join('.')}: ${why}`,
            file: paths.upstream[0],
            fix: `Remove ${keys.join('.')}`,
          });
        }
      }
    }
  },
});
