import type { Prerequisite } from '../layer';
import type { Workload } from '../workload';

/** A pod that names an absent pull secret cannot start its image. */
export function pullSecretPrerequisites(
  environment: string,
  { namespace, scheduling }: Workload,
): Prerequisite[] {
  return scheduling.imagePullSecrets.map(name => ({
    id: `image-pull-secret-${name}`,
    environment,
    title: `Give the namespace ${namespace} the credentials of the registry as the Secret ${name}`,
    // From a file, so that no password is in the process list or the history.
    command: [
      `kubectl get namespace ${namespace} > /dev/null || kubectl create namespace ${namespace}`,
      `kubectl --namespace ${namespace} create secret generic ${name} --type=kubernetes.io/dockerconfigjson --from-file=.dockerconfigjson="$DOCKER_CONFIG_FILE"`,
    ].join('\n'),
    check: `kubectl --namespace ${namespace} get secret ${name}`,
  }));
}
