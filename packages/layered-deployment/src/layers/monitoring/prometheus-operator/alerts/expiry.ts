import { literally, selector, type Alert, type AlertScope } from './alert';

/**
 * Series of an object of this namespace. Prometheus renames the label of the
 * exporter where the scrape has one of the same name.
 */
function inNamespace(
  metric: string,
  namespace: string,
  matchers: Record<string, string>,
): string {
  const here = selector({ ...matchers, namespace });
  const renamed = selector({ ...matchers, exported_namespace: namespace });
  return `(${metric}${renamed} or ${metric}${here})`;
}

const day = 86_400;

/** What ends at a date, and what is not renewed. */
export function expiryAlerts(scope: AlertScope): Alert[] {
  const { deployment, namespace, host, settings, workload } = scope;
  const { certificateDays, secretDays } = settings.thresholds;
  const keys = [
    ...new Set(
      workload.secrets.flatMap(({ keys: used }) => Object.values(used)),
    ),
  ].sort();
  const alerts: (Alert | false)[] = [
    workload.tls?.kind === 'secret' && {
      name: 'MlflowCertificateExpires',
      exporter: 'cert-manager',
      severity: 'critical',
      for: '1h',
      expression: `${inNamespace(
        'certmanager_certificate_expiration_timestamp_seconds',
        namespace,
        { name: workload.tls.name },
      )} - time() < ${certificateDays * day}`,
      summary: 'The certificate of MLflow ends soon',
      description:
        '{{ $labels.name }} ends in {{ $value | humanizeDuration }} and was not renewed.',
      action:
        'Describe the Certificate and its newest CertificateRequest: the issuer says why it does not renew.',
    },
    keys.length > 0 && {
      name: 'MlflowSecretNotSynced',
      exporter: 'external-secrets',
      severity: 'warning',
      for: '30m',
      expression: `${inNamespace('externalsecret_status_condition', namespace, {
        name: `${deployment}.*`,
        condition: 'Ready',
        status: 'False',
      })} == 1`,
      summary: 'A secret of MLflow is not read from its store',
      description:
        '{{ $labels.name }} is not ready: the key is gone, or the operator may not read it.',
      action:
        'Describe the ExternalSecret. The running server keeps the last value; the next start of a pod on a new namespace would fail.',
    },
    keys.length > 0 && {
      name: 'MlflowSecretExpires',
      exporter: 'azure-keyvault-exporter',
      severity: 'warning',
      for: '1h',
      expression: `azurerm_keyvault_secret_status${selector({
        type: 'expiry',
        secretID: `.*/secrets/(${keys.map(literally).join('|')})/.*`,
      })} - time() < ${secretDays * day}`,
      summary: 'A secret of MLflow expires soon',
      description:
        '{{ $labels.secretID }} expires in {{ $value | humanizeDuration }}.',
      action:
        'Set a new version of the secret. External Secrets reads it within its interval; the server needs a restart to use it.',
    },
    host !== undefined && {
      name: 'MlflowUnreachable',
      exporter: 'blackbox-exporter',
      severity: 'critical',
      for: '5m',
      expression: `probe_success${selector({
        instance: `https://${literally(host)}(/.*)?`,
      })} == 0`,
      summary: 'MLflow cannot be reached from outside',
      description: '{{ $labels.instance }} does not answer the probe.',
      action:
        'If the pods are well, look at the route: its DNS record, its certificate, the ingress controller.',
    },
  ];
  return alerts.filter(alert => alert !== false);
}
