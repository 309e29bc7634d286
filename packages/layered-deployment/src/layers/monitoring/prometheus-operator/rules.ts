import { z } from 'zod/v4';
import type { Alert } from './alerts';

const labels = z.record(z.string(), z.string());

/** One alert as Prometheus reads it. */
export const ruleConfig = z.strictObject({
  alert: z.string().min(1),
  expr: z.string().min(1),
  for: z.string().min(1),
  labels,
  annotations: labels,
});

/**
 * An alert as Prometheus reads it. It stays a value of the infra chart, where
 * Helm leaves the braces of Prometheus alone.
 */
export function toRule(
  alert: Alert,
  options: { labels: Record<string, string>; runbook?: string },
): z.infer<typeof ruleConfig> {
  return {
    alert: alert.name,
    expr: alert.expression,
    for: alert.for,
    labels: {
      ...options.labels,
      severity: alert.severity,
      exporter: alert.exporter,
    },
    annotations: {
      summary: alert.summary,
      description: alert.description,
      ...(options.runbook && {
        // A heading's anchor on every Git host.
        runbook_url: `${options.runbook}#${alert.name.toLowerCase()}`,
      }),
    },
  };
}

/**
 * The page that tells what to do when an alert fires. Environments share it,
 * so it leaves to the PrometheusRule of each what an alert measures there.
 */
export function runbook(alerts: Alert[]): string {
  return `${[
    '# What to do when an alert fires',
    'Each alert names the exporter that measures for it, and has its expression in the PrometheusRule of its environment: `kubectl get prometheusrules --all-namespaces`.',
    ...alerts.flatMap(alert => [
      `## ${alert.name}`,
      `${alert.summary}. Severity: ${alert.severity}. Measured by: ${alert.exporter}.`,
      alert.action,
    ]),
  ].join('\n\n')}\n`;
}
