import type { Workload } from '../../../../workload';
import type { exporters, Settings } from '../settings';

/** One alert, with what somebody needs who is woken by it. */
export interface Alert {
  name: string;
  /** Who measures it: without this exporter the alert stays silent. */
  exporter: 'mlflow' | (typeof exporters)[number];
  severity: 'critical' | 'warning';
  /** How long it must be true. */
  for: string;
  /** PromQL. */
  expression: string;
  summary: string;
  /** May hold templates of Prometheus. */
  description: string;
  /** What to do, for the runbook. */
  action: string;
}

/** What alerts of one environment are about. */
export interface AlertScope {
  deployment: string;
  namespace: string;
  /** Host by which people reach the server. */
  host?: string;
  /** Whether MLflow has users of its own. */
  hasLogin: boolean;
  settings: Settings;
  workload: Workload;
}

/** A selector of series, such as `{namespace="a",pod=~"b-.*"}`. */
export function selector(matchers: Record<string, string>): string {
  const parts = Object.entries(matchers).map(([label, value]) =>
    /[*|]/.test(value) ? `${label}=~"${value}"` : `${label}="${value}"`,
  );
  return `{${parts.join(',')}}`;
}

/** The matchers of the server's own metrics. */
export function ofServer({ deployment, namespace }: AlertScope) {
  return { namespace, job: deployment };
}

/** Text as a literal part of a regular expression of PromQL. */
export function literally(text: string): string {
  return text.replace(/[.+*?^$()[\]{}|\\]/g, '\\\\$&');
}
