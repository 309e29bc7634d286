import { selector, type Alert, type AlertScope } from './alert';

function volumeAlerts({
  deployment,
  namespace,
  settings,
}: AlertScope): Alert[] {
  const volumes = selector({
    namespace,
    persistentvolumeclaim: `${deployment}-.*`,
  });
  return [
    {
      name: 'MlflowVolumeFull',
      exporter: 'kubelet',
      severity: 'critical',
      for: '15m',
      expression: `kubelet_volume_stats_used_bytes${volumes} / kubelet_volume_stats_capacity_bytes${volumes} > ${
        settings.thresholds.diskPercent / 100
      }`,
      summary: 'A volume of MLflow fills up',
      description:
        '{{ $labels.persistentvolumeclaim }} is at {{ $value | humanizePercentage }}.',
      action:
        'Enlarge the volume (the storage class must allow it), or delete runs for good with `mlflow gc`. SQLite on a full disk refuses every write.',
    },
  ];
}

/** What the cluster says about the pods and jobs of the deployment. */
export function podAlerts(scope: AlertScope): Alert[] {
  const { deployment, namespace, settings, workload } = scope;
  const pods = selector({ namespace, pod: `${deployment}-.*` });
  const restarts = `increase(kube_pod_container_status_restarts_total${pods}[1h])`;
  const killed = selector({
    namespace,
    pod: `${deployment}-.*`,
    reason: 'OOMKilled',
  });
  const limits = selector({
    namespace,
    pod: `${deployment}-.*`,
    resource: 'memory',
  });
  const jobs = selector({ namespace, cronjob: `${deployment}-.*` });
  const server = selector({ namespace, deployment });
  const onVolumes = workload.volumes.some(
    ({ source }) => 'persistentVolumeClaim' in source,
  );
  return [
    {
      name: 'MlflowPodsMissing',
      exporter: 'kube-state-metrics',
      severity: 'critical',
      for: '15m',
      expression: `kube_deployment_status_replicas_available${server} < kube_deployment_spec_replicas${server}`,
      summary: 'Fewer MLflow pods than wanted',
      description:
        'Only {{ $value }} pods of {{ $labels.deployment }} are ready.',
      action:
        'Describe the pods that are not ready. An image that cannot be pulled, a Secret that is missing and a node without room are the usual reasons.',
    },
    {
      name: 'MlflowRestarts',
      exporter: 'kube-state-metrics',
      severity: 'warning',
      for: '5m',
      expression: `${restarts} > 3`,
      summary: 'MLflow starts again and again',
      description:
        '{{ $labels.pod }} started {{ $value | humanize }} times within an hour.',
      action:
        'Read the log of the container that ended (`kubectl logs --previous`). "out-of-date database schema" asks for the migration, "Cannot disable workspaces" for workspaces to be on again.',
    },
    {
      name: 'MlflowOutOfMemory',
      exporter: 'kube-state-metrics',
      severity: 'critical',
      for: '0m',
      expression: `kube_pod_container_status_last_terminated_reason${killed} == 1 and on (namespace, pod, container) ${restarts} > 0`,
      summary: 'MLflow was ended for its memory',
      description: '{{ $labels.pod }} used more memory than its limit.',
      action:
        'Choose a larger size, or fewer workers: each holds 400 to 700 MiB without any load.',
    },
    {
      name: 'MlflowMemory',
      exporter: 'cadvisor',
      severity: 'warning',
      for: '15m',
      expression: `max by (namespace, pod, container) (container_memory_working_set_bytes${pods}) / on (namespace, pod, container) kube_pod_container_resource_limits${limits} > ${
        settings.thresholds.memoryPercent / 100
      }`,
      summary: 'MLflow is close to its memory limit',
      description:
        '{{ $labels.pod }} uses {{ $value | humanizePercentage }} of its limit.',
      action: 'Choose a larger size before the container is ended for it.',
    },
    {
      name: 'MlflowJobFailed',
      exporter: 'kube-state-metrics',
      severity: 'critical',
      for: '15m',
      // Whatever the schedule is: the last run has begun and not succeeded.
      expression: `(time() - kube_cronjob_status_last_schedule_time${jobs} > 4 * 3600) unless on (namespace, cronjob) (kube_cronjob_status_last_successful_time${jobs} >= on (namespace, cronjob) kube_cronjob_status_last_schedule_time${jobs})`,
      summary: 'A backup or clean-up of MLflow failed',
      description:
        'The last run of {{ $labels.cronjob }} began hours ago and has not succeeded.',
      action:
        'Read the log of its Job. The clean-up stops by itself, and names the model, while the run behind an alias is deleted. After a correction, run it at once with `kubectl create job --from=cronjob/<name> <name>-again`.',
    },
    ...(onVolumes ? volumeAlerts(scope) : []),
  ];
}
