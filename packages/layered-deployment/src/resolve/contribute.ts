import type { Contribution, LayerContext, Prerequisite } from '../layer';
import type { Workload, WorkloadPart } from '../workload';
import type { SettledLayer } from './chooseLayers';
import type { Problems } from './Problems';

/** What all layers together add to one environment. */
export interface Contributions {
  workload: Workload;
  config: Record<string, Record<string, unknown>>;
  base: Record<string, Record<string, unknown>>;
  templates: { layer: SettledLayer['layer']; names?: string[] }[];
  createNamespace?: { labels: Record<string, string> };
  prerequisites: Prerequisite[];
  notes: string[];
}

function addToWorkload(workload: Workload, part: WorkloadPart): Workload {
  return {
    ...workload,
    ...part,
    podLabels: { ...workload.podLabels, ...part.podLabels },
    podAnnotations: { ...workload.podAnnotations, ...part.podAnnotations },
    env: { ...workload.env, ...part.env },
    envFromSecrets: [
      ...workload.envFromSecrets,
      ...(part.envFromSecrets ?? []),
    ],
    volumes: [...workload.volumes, ...(part.volumes ?? [])],
    initContainers: [
      ...workload.initContainers,
      ...(part.initContainers ?? []),
    ],
    publicHosts: [...workload.publicHosts, ...(part.publicHosts ?? [])],
    secrets: [...workload.secrets, ...(part.secrets ?? [])],
    egress: [...workload.egress, ...(part.egress ?? [])],
    clientPodLabels: [
      ...workload.clientPodLabels,
      ...(part.clientPodLabels ?? []),
    ],
    requires: [...workload.requires, ...(part.requires ?? [])],
    installs: [...workload.installs, ...(part.installs ?? [])],
  };
}

function valuesOf(
  { concern, layer }: SettledLayer,
  names: Record<string, string>,
): Record<string, string> {
  return Object.fromEntries(
    Object.keys(layer.values)
      .filter(key => Object.hasOwn(names, `${concern}.${key}`))
      .map(key => [key, names[`${concern}.${key}`]]),
  );
}

/** Asks every layer in turn; each sees what those before it asked for. */
export function contribute(
  chosen: SettledLayer[],
  context: Omit<LayerContext<unknown, string>, 'settings' | 'values'>,
  problems: Problems,
): Contributions {
  const all: Contributions = {
    workload: context.workload,
    config: {},
    base: {},
    templates: [],
    prerequisites: [],
    notes: [],
  };
  for (const settled of chosen) {
    const { concern, layer, settings } = settled;
    const part: Contribution = layer.contribute({
      ...context,
      settings,
      values: valuesOf(settled, context.names),
      workload: all.workload,
    });
    all.workload = addToWorkload(all.workload, part.workload ?? {});
    if (part.config) {
      all.config[concern] = part.config;
    }
    if (part.base) {
      all.base[concern] = part.base;
    }
    all.templates.push({ layer, names: part.templates });
    all.createNamespace ??= part.application?.createNamespace;
    const steps = (part.prerequisites ?? []).map(prerequisite => ({
      ...prerequisite,
      environment: context.environment,
    }));
    // Secrets contribute last, knowing every request, but must exist before
    // the steps that use them.
    all.prerequisites =
      concern === 'secrets'
        ? [...steps, ...all.prerequisites]
        : [...all.prerequisites, ...steps];
    all.notes.push(...(part.notes ?? []));
    for (const { field, message } of part.problems ?? []) {
      problems.add(field, message);
    }
  }
  return all;
}
