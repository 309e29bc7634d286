import type { Workload, WorkloadPart } from '../workload';

// What only one layer may set; the last one that speaks is heard.
type Settled =
  | 'serviceAccountName'
  | 'identity'
  | 'database'
  | 'artifacts'
  | 'workspaces'
  | 'appName'
  | 'entry'
  | 'tls'
  | 'serverCertificate'
  | 'metricsPath'
  | 'autoscaling';

type Growing = Exclude<keyof WorkloadPart, Settled>;

function joined(before: unknown, added: unknown): unknown {
  return Array.isArray(before)
    ? [...before, ...(added as unknown[])]
    : { ...(before as object), ...(added as object) };
}

const growing: Growing[] = [
  'podLabels',
  'podAnnotations',
  'serviceAnnotations',
  'routeAnnotations',
  'env',
  'services',
  'envFromSecrets',
  'volumes',
  'initContainers',
  'publicHosts',
  'internalHosts',
  'secrets',
  'egress',
  'edgeCallers',
  'callers',
  'companions',
  'terraform',
  'requires',
  'installs',
];

/** A workload with what one more layer asks for. */
export function addToWorkload(
  workload: Workload,
  part: WorkloadPart,
): Workload {
  const grown = growing
    .filter(key => part[key] !== undefined)
    .map(key => [key, joined(workload[key], part[key])]);
  return { ...workload, ...part, ...Object.fromEntries(grown) };
}
