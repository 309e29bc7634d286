import type { Problems } from './Problems';

const rights =
  'is refused: no pod of a bundle speaks to the Kubernetes API, and a team could widen its own rights by rights that it deploys. Let the platform team make them outside the bundle';
const nodeAccess =
  'is refused: a pod inside the network or among the processes of its node reaches what belongs to other teams, past every NetworkPolicy. Choose a route layer to reach the server';
const root =
  'is refused: every pod of a bundle passes the Pod Security level "restricted", and root on a node is root over every team there. Put what is needed into an image of your own';

/** Settings that no platform may ask for, whatever layer reads them, and why. */
const refused: Record<string, string> = {
  hostPath:
    "is refused: it opens a node's files to a team, and what is written there stays behind when the pod moves. Choose a volume of a storage class, or an object store",
  hostNetwork: nodeAccess,
  hostPID: nodeAccess,
  hostIPC: nodeAccess,
  privileged: root,
  allowPrivilegeEscalation: root,
  rbac: rights,
  clusterRbac: rights,
  cluster_rbac: rights,
  clusterRole: rights,
  clusterRoleBinding: rights,
};

// Their keys are words of the platform's own.
const freeMaps = ['labels', 'nodeSelector'];

const isOff = (value: unknown) => value === false || value === null;

/** Finds what is refused anywhere in a platform, before its shape is checked. */
export function checkRefusedSettings(
  value: unknown,
  path: string,
  problems: Problems,
) {
  if (typeof value !== 'object' || value === null) {
    return;
  }
  for (const [key, below] of Object.entries(value)) {
    const field = `${path}.${key}`;
    if (Object.hasOwn(refused, key) && !isOff(below)) {
      problems.add(field, refused[key]);
    } else if (!freeMaps.includes(key)) {
      checkRefusedSettings(below, field, problems);
    }
  }
}
