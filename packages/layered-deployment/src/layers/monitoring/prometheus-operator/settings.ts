import { z } from 'zod/v4';
import { kubernetesName } from '../../kubernetesName';

const duration = z
  .string()
  .regex(/^[1-9]\d*[smh]$/, 'must be a duration such as "30s"');

/** Labels that every object of the bundle has already. */
const taken =
  /^(app\.kubernetes\.io\/(part-of|managed-by)|backstage\.io\/kubernetes-id|mlflow\.org\/environment)$/;

const objectLabels = z
  .record(z.string().min(1), z.string())
  .refine(
    labels => !Object.keys(labels).some(key => taken.test(key)),
    'names a label that the bundle sets itself: choose another one for the selector',
  );

/** Labels as PromQL takes them, between double quotes. */
const seriesLabels = z.record(
  z
    .string()
    .regex(/^[a-z_][a-z0-9_]*$/i, 'must be a label name such as "team"'),
  z.string().regex(/^[^"\\\n]*$/, 'must not hold quotes or backslashes'),
);

const percent = z.int().min(1).max(100);
const positive = z.number().positive();

/** What tells Prometheus something, beside MLflow itself. */
export const exporters = [
  'kube-state-metrics',
  'cadvisor',
  'kubelet',
  'postgres-exporter',
  'cert-manager',
  'external-secrets',
  'azure-keyvault-exporter',
  'blackbox-exporter',
] as const;

/** Where alerts begin. */
export const thresholds = z.strictObject({
  errorPercent: percent
    .default(5)
    .describe('Percent of answers that may be server errors'),
  latencySeconds: positive
    .max(10)
    .default(5)
    .describe('Seconds within which 95 of 100 answers should come'),
  failedLoginsPerMinute: positive
    .default(30)
    .describe(
      'Answers 401 in a minute. Every browser gets one before it asks for a password, so leave room',
    ),
  memoryPercent: percent
    .default(90)
    .describe('Percent of its memory limit that a container may use'),
  connectionPercent: percent
    .default(80)
    .describe('Percent of the database connections granted to this server'),
  diskPercent: percent
    .default(80)
    .describe('Percent of the disk space of volumes and database'),
  lockSeconds: positive
    .default(300)
    .describe('How long a transaction may stay open, and others wait for it'),
  certificateDays: positive
    .default(14)
    .describe('Days before the certificate ends'),
  secretDays: positive
    .default(14)
    .describe('Days before a secret in the store expires'),
});

/** Settings of the layer. */
export const settings = z.strictObject({
  namespace: kubernetesName
    .default('monitoring')
    .describe('Namespace in which Prometheus runs'),
  labels: objectLabels
    .default({})
    .describe(
      'Labels by which Prometheus selects ServiceMonitors and PrometheusRules, such as release: kube-prometheus-stack',
    ),
  podNetwork: z
    .array(
      z
        .string()
        .regex(
          /^[0-9a-f[][0-9a-f.:[\]]*\*?$/i,
          'must be the start of an address and a star, such as "10.*"',
        ),
    )
    .min(1)
    .default(['10.*'])
    .describe(
      'Addresses of pods, as patterns such as 10.*. Prometheus names the address of a pod as the host, and MLflow answers 403 to hosts it does not know',
    ),
  interval: duration.default('30s').describe('How often metrics are read'),
  scrapeTimeout: duration
    .default('10s')
    .describe('How long reading them may take; less than the interval'),
  exporters: z
    .array(z.enum(exporters))
    .default(['kube-state-metrics', 'cadvisor', 'kubelet'])
    .describe(
      'What else tells this Prometheus something. An alert whose exporter is not listed would stay silent, and is left out',
    ),
  thresholds: thresholds
    .prefault({})
    .describe('Where alerts begin; the defaults suit a team or two'),
  databaseGigabytes: positive
    .optional()
    .describe(
      'Disk space for both databases; an alert follows the percentage of it that they use',
    ),
  databaseLabels: seriesLabels
    .default({})
    .describe(
      'More labels of the series of this database server, such as server: pg-ml:5432, where one Prometheus reads several servers with databases of the same name',
    ),
  alertLabels: seriesLabels
    .default({})
    .describe('More labels of every alert, by which Alertmanager routes it'),
  runbookUrl: z
    .url({ protocol: /^https?$/ })
    .optional()
    .describe(
      'Address of RUNBOOK.md as people open it, such as https://git.example.com/ml/deployments/src/branch/main/deploy/{deployment}/RUNBOOK.md; a pattern over name and deployment. Alerts link to a heading of it, and to nothing if it is left out',
    ),
  dashboardLabels: objectLabels
    .default({ grafana_dashboard: '1' })
    .describe("Labels by which Grafana's sidecar finds the dashboard"),
});

/** @see settings */
export type Settings = z.output<typeof settings>;
