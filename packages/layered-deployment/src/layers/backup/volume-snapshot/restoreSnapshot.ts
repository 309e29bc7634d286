import type { Workload } from '../../../workload';

/** How to go back to a snapshot, for the page of one environment. */
export function restoreSnapshot(place: {
  deployment: string;
  environment: string;
  namespace: string;
  workload: Workload;
}): string {
  const { deployment, environment, namespace, workload } = place;
  const kubectl = `kubectl --namespace ${namespace}`;
  const claims = workload.volumes.flatMap(({ source }) =>
    'persistentVolumeClaim' in source ? [source.persistentVolumeClaim] : [],
  );
  const application = `${deployment}-${environment}`;
  return `${[
    `# Restore ${deployment} in ${environment}`,
    'Each volume goes back to one of its snapshots. What was written since then is lost: keep the volume as it is until you know that you do not need it.',
    '## 1. Stop the server, and keep Argo CD from starting it',
    `\`\`\`sh\nargocd app set ${application} --sync-policy none\n${kubectl} scale deployment ${deployment} --replicas 0\n\`\`\``,
    '## 2. Choose a snapshot of each volume',
    `\`\`\`sh\n${kubectl} get volumesnapshots --selector app.kubernetes.io/part-of=${deployment} --sort-by=.metadata.creationTimestamp\n\`\`\``,
    '## 3. Make each volume again from its snapshot',
    'Snapshots outlive the claim they were taken of. Deleting the claim deletes its disk where the storage class says so.',
    ...claims.map(claim =>
      [
        '```sh',
        `read -r SNAPSHOT  # name of a snapshot of ${claim}`,
        `${kubectl} get persistentvolumeclaim ${claim} --output json \\`,
        `  | jq --arg snapshot "$SNAPSHOT" 'del(.status, .spec.volumeName, .metadata.uid, .metadata.resourceVersion, .metadata.creationTimestamp, .metadata.finalizers, .metadata.annotations["pv.kubernetes.io/bind-completed"], .metadata.annotations["pv.kubernetes.io/bound-by-controller"]) | .spec.dataSource = {apiGroup: "snapshot.storage.k8s.io", kind: "VolumeSnapshot", name: $snapshot}' \\`,
        `  > ${claim}.json`,
        `${kubectl} delete persistentvolumeclaim ${claim}`,
        `${kubectl} create --filename ${claim}.json`,
        '```',
      ].join('\n'),
    ),
    '## 4. Start again',
    `\`\`\`sh\nargocd app set ${application} --sync-policy automated --auto-prune --self-heal\n\`\`\``,
    'Where the platform sets the sync policy in Git, syncing its root application does the same.',
  ].join('\n\n')}\n`;
}
