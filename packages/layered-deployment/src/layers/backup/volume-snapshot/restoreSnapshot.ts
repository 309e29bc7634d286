import type { Workload } from '../../../workload';
import { askFor } from '../../askFor';
import { startServer, stopServer, type StoppedServer } from '../stopServer';

/** How to go back to a snapshot, for the page of one environment. */
export function restoreSnapshot(
  place: StoppedServer & { workload: Workload },
): string {
  const { deployment, environment, namespace, workload } = place;
  const kubectl = `kubectl --namespace ${namespace}`;
  const claims = workload.volumes.flatMap(({ source }) =>
    'persistentVolumeClaim' in source ? [source.persistentVolumeClaim] : [],
  );
  return `${[
    `# Restore ${deployment} in ${environment}`,
    'Each volume goes back to one of its snapshots. What was written since then is lost: keep the volume as it is until you know that you do not need it.',
    ...stopServer(place),
    '## 2. Choose a snapshot of each volume',
    `\`\`\`sh\n${kubectl} get volumesnapshots --selector app.kubernetes.io/part-of=${deployment} --sort-by=.metadata.creationTimestamp\n\`\`\``,
    '## 3. Make each volume again from its snapshot',
    'Snapshots outlive the claim they were taken of. Deleting the claim deletes its disk where the storage class says so, so it goes only if the snapshot is ready to use.',
    ...claims.flatMap(claim => [
      [
        '```sh',
        askFor('SNAPSHOT', `name of a snapshot of ${claim}`),
        `${kubectl} wait --for=jsonpath='{.status.readyToUse}'=true volumesnapshot "$SNAPSHOT" --timeout=1m \\`,
        `  && ${kubectl} get persistentvolumeclaim ${claim} --output json \\`,
        `  | jq --arg snapshot "$SNAPSHOT" 'del(.status, .spec.volumeName, .metadata.uid, .metadata.resourceVersion, .metadata.creationTimestamp, .metadata.finalizers, .metadata.annotations["pv.kubernetes.io/bind-completed"], .metadata.annotations["pv.kubernetes.io/bound-by-controller"]) | .spec.dataSource = {apiGroup: "snapshot.storage.k8s.io", kind: "VolumeSnapshot", name: $snapshot}' \\`,
        `  > ${claim}.json \\`,
        `  && ${kubectl} delete persistentvolumeclaim ${claim} \\`,
        `  && ${kubectl} create --filename ${claim}.json`,
        '```',
      ].join('\n'),
    ]),
    '## 4. Start again',
    ...startServer(place),
  ].join('\n\n')}\n`;
}
