import type { Contribution, LayerContext, Prerequisite } from '../layer';
import type { Workload } from '../workload';
import { addToWorkload } from './addToWorkload';
import type { SettledLayer } from './combination';
import { orderSteps, type LayerSteps } from './orderSteps';
import type { Problems } from './Problems';

/** What all layers together add to one environment. */
export interface Contributions {
  workload: Workload;
  config: Record<string, Record<string, unknown>>;
  base: Record<string, Record<string, unknown>>;
  templates: { layer: SettledLayer['layer']; names?: string[] }[];
  createNamespace?: { labels: Record<string, string> };
  prerequisites: Prerequisite[];
  files: { path: string; content: string }[];
  notes: string[];
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
  const all: Omit<Contributions, 'prerequisites'> = {
    workload: context.workload,
    config: {},
    base: {},
    templates: [],
    files: [],
    notes: [],
  };
  const steps: LayerSteps[] = [];
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
    steps.push({
      concern,
      steps: (part.prerequisites ?? []).map(prerequisite => ({
        ...prerequisite,
        environment: context.environment,
      })),
      replaces: part.replaces ?? [],
    });
    all.files.push(...(part.files ?? []));
    all.notes.push(...(part.notes ?? []));
    for (const { field, message } of part.problems ?? []) {
      problems.add(field, message);
    }
  }
  return { ...all, prerequisites: orderSteps(steps) };
}
