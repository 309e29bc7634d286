import type { Contribution } from '../../layer';
import type { Problem } from '../../errors';
import { forEnvironment } from '../../perEnvironment';
import type { Workload } from '../../workload';
import { parseQuantity } from './quantity';
import type { NamespaceSettings } from './settings';

type Quota = Record<string, string>;
type Containers = NamespaceSettings['containers'];

const field = 'platform.layers.namespace';

/** Containers of charts say nothing about themselves; a quota refuses them. */
function missingDefaults(quota: Quota, containers: Containers): Problem[] {
  return Object.keys(quota).flatMap(key => {
    const [kind, resource] = key.split('.') as [
      'requests' | 'limits',
      'cpu' | 'memory' | 'ephemeral-storage' | 'storage' | undefined,
    ];
    // Of storage, a quota counts what volumes request.
    if (!resource || resource === 'storage') {
      return [];
    }
    const given =
      containers?.limits?.[resource] ??
      (kind === 'requests' ? containers?.requests?.[resource] : undefined);
    return given
      ? []
      : [
          {
            field: `${field}.containers.${kind}.${resource}`,
            message: `is missing, and the quota of ${key} refuses every pod with a container that does not state it, such as an init container of the chart: add it, or take ${key} out of the quota`,
          },
        ];
  });
}

function exceeded(
  amount: string | undefined,
  bound: string | undefined,
  times = 1,
) {
  const used = amount === undefined ? undefined : parseQuantity(amount);
  const allowed = bound === undefined ? undefined : parseQuantity(bound);
  return used !== undefined && allowed !== undefined && used * times > allowed;
}

/** The server itself must fit into what the namespace allows. */
function serverDoesNotFit(
  quota: Quota,
  containers: Containers,
  { resources, replicas }: Workload,
  environment: string,
): Problem[] {
  const problems: Problem[] = [];
  const add = (path: string, message: string) =>
    problems.push({ field: `${field}.${path}`, message });
  const where = `in the environment "${environment}"`;
  for (const kind of ['requests', 'limits'] as const) {
    for (const [resource, amount] of Object.entries(resources[kind])) {
      const key = `${kind}.${resource}`;
      if (exceeded(amount, quota[key], replicas)) {
        add(
          `quota.${key}`,
          `is ${quota[key]}, and ${replicas} replicas of ${amount} need more ${where}: raise it, or choose a smaller size`,
        );
      }
    }
  }
  for (const resource of ['cpu', 'memory', 'ephemeral-storage'] as const) {
    const { [resource]: request } = resources.requests;
    const { [resource]: limit } = resources.limits;
    const max = containers?.max?.[resource];
    const byDefault = containers?.limits?.[resource];
    if (exceeded(limit ?? byDefault, max)) {
      add(
        `containers.max.${resource}`,
        `is ${max}, and the server's limit is higher ${where}: raise it, or choose a smaller size`,
      );
    }
    if (limit === undefined && exceeded(request, byDefault)) {
      add(
        `containers.limits.${resource}`,
        `is ${byDefault}, and the server requests ${request} without a limit of its own ${where}, so that the API server would refuse it: add a limit to the size, or raise the default`,
      );
    }
  }
  return problems;
}

/** The ResourceQuota and the LimitRange of a namespace. */
export function bounds(
  { quota: quotas, containers }: NamespaceSettings,
  environment: string,
  workload: Workload,
): Pick<Contribution, 'config' | 'templates' | 'problems'> {
  const quota = Object.fromEntries(
    Object.entries(quotas ?? {}).flatMap(([resource, setting]) => {
      const amount = forEnvironment(setting, environment);
      return amount === undefined ? [] : [[resource, amount]];
    }),
  );
  const hasQuota = Object.keys(quota).length > 0;
  return {
    templates: [
      ...(quotas ? ['resource-quota.yaml'] : []),
      ...(containers ? ['limit-range.yaml'] : []),
    ],
    ...((quotas || containers) && {
      config: { ...(hasQuota && { quota }), ...(containers && { containers }) },
    }),
    problems: [
      ...missingDefaults(quota, containers),
      ...serverDoesNotFit(quota, containers, workload, environment),
    ],
  };
}
