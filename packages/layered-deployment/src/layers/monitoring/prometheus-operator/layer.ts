import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod/v4';
import { defineLayer } from '../../../layer';
import { templatesOf } from '../../../packageFiles';
import { constant, pattern } from '../../../values';
import { keepChartVersion } from '../../runningChart';
import { fittingAlerts, measuredAlerts } from './alerts';
import { ruleConfig, runbook, toRule } from './rules';
import { settings } from './settings';

const templates = templatesOf('monitoring/prometheus-operator');
const labels = z.record(z.string(), z.string());
const path = '/metrics';

export const prometheusOperator = defineLayer({
  concern: 'monitoring',
  id: 'prometheus-operator',
  title: 'Prometheus Operator and Grafana',
  reason:
    'Prometheus finds the server by itself, wakes somebody when it matters, and Grafana shows what happened',
  documentation: [
    "Makes a ServiceMonitor, a PrometheusRule and a dashboard. The ServiceMonitor is this bundle's own: those of the charts name a port that does not exist, carry no labels for the selector of Prometheus, or cannot sign in.",
    'With the login of MLflow, /metrics answers 401 without a password and 403 to everybody but administrators. Prometheus therefore gets the password of the administrator, in a Secret of the namespace of the server. Whoever may read that Secret, or the configuration of Prometheus, is an administrator of this MLflow.',
    'Prometheus calls pods by their address. MLflow compares the Host header of every request with a list, so the patterns of `podNetwork` are added to it. MLflow before 3.18 also takes a name such as `10.evil.example` for an address that fits: keep the patterns as narrow as the pod network is.',
    'Alerts whose exporter is not listed in `exporters` are left out, and the README names them. `RUNBOOK.md` says what to do about each. MLflow does not measure its database, its log or the aliases of the registry: the first has exporters of its own, the last is watched by the portal. When a secret expires is known to Azure Key Vault alone; elsewhere the alert about a secret that is not read is the nearest.',
  ].join('\n\n'),
  settings,
  examples: {
    default: {},
    'every-exporter': {
      labels: { release: 'kube-prometheus-stack' },
      exporters: [
        'kube-state-metrics',
        'cadvisor',
        'kubelet',
        'postgres-exporter',
        'cert-manager',
        'external-secrets',
        'azure-keyvault-exporter',
        'blackbox-exporter',
      ],
      databaseGigabytes: 32,
      alertLabels: { team: 'ml-platform' },
      runbookUrl:
        'https://git.example.com/ml/deployments/src/branch/main/deploy/{deployment}/RUNBOOK.md',
    },
  },
  values: {
    namespace: constant('namespace in which Prometheus runs'),
    interval: constant('how often metrics are read'),
    runbookUrl: pattern('address of RUNBOOK.md', { optional: true }),
  },
  worksWith: { product: ['mlflow'] },
  traits: ['metrics'],
  config: z.strictObject({
    labels,
    dashboardLabels: labels,
    port: z.string().min(1),
    path: z.string().min(1),
    interval: z.string().min(1),
    scrapeTimeout: z.string().min(1),
    loginSecret: z.string().min(1).optional(),
    tls: z
      .strictObject({
        serverName: z.string().min(1),
        secretName: z.string().min(1),
      })
      .optional(),
    rules: z.array(ruleConfig).min(1),
  }),
  templates,
  contribute: ({
    settings: given,
    values,
    names,
    workload,
    environment,
    answers,
    server,
  }) => {
    const { deployment, namespace } = names;
    const secretName = workload.serverCertificate;
    const adminKey = names['authentication.adminPasswordKey'];
    const loginSecret = `${deployment}-metrics-login`;
    const scope = {
      deployment,
      namespace,
      host: workload.publicHosts.at(0),
      hasLogin: adminKey !== undefined,
      settings: given,
      workload,
    };
    const alerts = measuredAlerts(scope);
    const silent = fittingAlerts(scope).filter(
      alert => !alerts.some(({ name }) => name === alert.name),
    );
    const once = environment === answers.environments[0];
    return {
      workload: {
        metricsPath: path,
        internalHosts: given.podNetwork,
        requires: ['prometheus-exporter'],
        callers: [
          { purpose: 'Prometheus', from: { namespace: given.namespace } },
        ],
        secrets: adminKey
          ? [
              {
                name: loginSecret,
                type: 'kubernetes.io/basic-auth',
                keys: { admin: adminKey },
                template: { username: 'admin', password: '{{ .admin }}' },
              },
            ]
          : [],
      },
      base: {
        labels: given.labels,
        dashboardLabels: given.dashboardLabels,
        port: secretName ? 'https' : 'http',
        path,
        interval: given.interval,
        scrapeTimeout: given.scrapeTimeout,
        ...(adminKey && { loginSecret }),
        ...(secretName && {
          tls: { serverName: server.serviceName, secretName },
        }),
      },
      config: {
        rules: alerts.map(alert =>
          toRule(alert, {
            labels: { ...given.alertLabels, deployment, environment },
            runbook: values.runbookUrl,
          }),
        ),
      },
      files: once
        ? [
            {
              path: 'infra/dashboards/mlflow.json',
              content: readFileSync(
                join(templates, 'dashboards', 'mlflow.json'),
                'utf8',
              ),
            },
            { path: 'RUNBOOK.md', content: runbook(alerts) },
          ]
        : [],
      templates: [
        'service-monitor.yaml',
        'prometheus-rule.yaml',
        'dashboard.yaml',
      ],
      notes: silent.length
        ? [
            `${environment}: without their exporter these alerts are left out: ${silent
              .map(({ name, exporter }) => `${name} (${exporter})`)
              .join(', ')}.`,
          ]
        : [],
      prerequisites: [
        {
          id: 'prometheus-selects',
          title: `Let Prometheus select ServiceMonitors and PrometheusRules, and Grafana dashboards, of the namespace ${namespace} (once per cluster)`,
          command: `${keepChartVersion(
            'kube-prometheus-stack',
            given.namespace,
          )}\nhelm upgrade --install kube-prometheus-stack kube-prometheus-stack --repo https://prometheus-community.github.io/helm-charts --version "$CHART_VERSION" --namespace ${
            given.namespace
          } --create-namespace --reuse-values --set prometheus.prometheusSpec.serviceMonitorSelectorNilUsesHelmValues=false --set prometheus.prometheusSpec.ruleSelectorNilUsesHelmValues=false --set grafana.sidecar.dashboards.searchNamespace=ALL`,
          check: `kubectl get prometheus --namespace ${given.namespace} --output jsonpath='{range .items[*]}{.spec.serviceMonitorSelector}{.spec.serviceMonitorNamespaceSelector}{.spec.ruleSelector}{"\\n"}{end}'`,
        },
      ],
    };
  },
});
