import { z } from 'zod/v4';
import { defineLayer, type Companions } from '../../../layer';
import { templatesOf } from '../../../packageFiles';
import {
  garbageCollection,
  garbageCollectionConfig,
} from './garbageCollection';
import { settings, type Settings } from './settings';

const everything = {
  garbageCollection: {},
  disruptionBudget: {},
  autoscaling: { maxReplicas: 4 },
};

function productsOf(parts: Settings): string[] | undefined {
  if (parts.autoscaling) {
    // The chart makes the autoscaler; official-mlflow has none.
    return parts.garbageCollection
      ? ['community-mlflow']
      : ['community-mlflow', 'autoscaler'];
  }
  return parts.garbageCollection && ['mlflow'];
}

function companionsOf(parts: Settings): Companions {
  const product = productsOf(parts);
  return {
    ...(product && { product }),
    // The job cannot mount the volume of SQLite beside the server, and pods
    // that share nothing cannot be several.
    ...((parts.garbageCollection || parts.autoscaling) && {
      database: ['postgresql'],
    }),
    ...(parts.autoscaling && { artifactStore: ['object-store'] }),
  };
}

export const inClusterUpkeep = defineLayer({
  concern: 'upkeep',
  id: 'in-cluster',
  title: 'Upkeep inside the cluster',
  reason:
    'deleted runs are removed for good, node drains and load are met without a person',
  documentation: [
    'Each part is done if its settings are given.',
    "**garbageCollection** runs `mlflow gc` in the server's own image, with its database, its cloud identity and, where MLflow has users of its own, as their administrator. The command knows nothing of the registry, so a guard looks first: if a deleted run is behind an alias, nothing is removed, and the Job fails with the name of the model. A version without an alias is not protected. It needs PostgreSQL, because a second pod cannot mount the volume on which SQLite lies.",
    '**disruptionBudget** is made where an environment has at least two replicas. **autoscaling** needs PostgreSQL and an object store, which all pods share, and a chart that makes the autoscaler. It then decides about the number of replicas, and Argo CD leaves it alone.',
  ].join('\n\n'),
  settings,
  examples: {
    'garbage-collection': { garbageCollection: {} },
    'disruption-budget': { disruptionBudget: {} },
    autoscaling: { autoscaling: { maxReplicas: 4 } },
    everything,
  },
  worksWith: companionsOf,
  traits: parts => Object.keys(parts),
  config: z.strictObject({
    garbageCollection: garbageCollectionConfig.optional(),
    disruptionBudget: z
      .strictObject({ maxUnavailable: z.int().min(1) })
      .optional(),
  }),
  templates: templatesOf('upkeep/in-cluster'),
  contribute: context => {
    const { settings: parts, workload } = context;
    const gc =
      parts.garbageCollection &&
      garbageCollection(context, parts.garbageCollection);
    const autoscaling = parts.autoscaling && {
      minReplicas: workload.replicas,
      ...parts.autoscaling,
    };
    return {
      workload: { ...gc?.workload, ...(autoscaling && { autoscaling }) },
      templates: [
        ...(gc
          ? ['garbage-collection-guard.yaml', 'garbage-collection.yaml']
          : []),
        ...(parts.disruptionBudget ? ['disruption-budget.yaml'] : []),
      ],
      config: {
        ...(gc && { garbageCollection: gc.config }),
        ...(parts.disruptionBudget &&
          workload.replicas > 1 && {
            disruptionBudget: parts.disruptionBudget,
          }),
      },
      problems: [
        ...(gc?.problems ?? []),
        ...(autoscaling && autoscaling.maxReplicas < autoscaling.minReplicas
          ? [
              {
                field: 'platform.layers.upkeep.autoscaling.maxReplicas',
                message: `is ${autoscaling.maxReplicas}, and the size of the environment "${context.environment}" starts with ${autoscaling.minReplicas} replicas: raise it, or choose a smaller size`,
              },
            ]
          : []),
        ...(autoscaling && !workload.resources.requests.cpu
          ? [
              {
                field: 'platform.layers.upkeep.autoscaling',
                message: `needs the CPU that pods request, and the size of the environment "${context.environment}" requests none: add it to the size`,
              },
            ]
          : []),
      ],
    };
  },
});
