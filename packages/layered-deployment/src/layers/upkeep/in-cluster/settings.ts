import { z } from 'zod/v4';
import { cronSchedule, days, timeZone } from '../../schedule';

const garbageCollection = z.strictObject({
  schedule: cronSchedule
    .default('30 3 * * *')
    .describe('When deleted runs are removed for good'),
  timeZone: timeZone
    .default('Etc/UTC')
    .describe('Time zone in which the schedule is read'),
  olderThan: days
    .default('30d')
    .describe(
      'How long a deleted run can still be restored, such as 30d. What is older goes with its artifacts, and no backup of the object store by this bundle brings it back',
    ),
});

const disruptionBudget = z.strictObject({
  maxUnavailable: z
    .int()
    .min(1)
    .default(1)
    .describe(
      'How many pods a node drain may take away at once. An environment with one replica gets no budget, which would block every drain',
    ),
});

const autoscaling = z.strictObject({
  maxReplicas: z
    .int()
    .min(2)
    .max(20)
    .describe(
      'Most pods at any time; the size preset says the fewest. The connections of the database must be enough for all of them',
    ),
  cpuUtilization: z
    .int()
    .min(10)
    .max(95)
    .default(75)
    .describe('Percent of the requested CPU at which a pod is added'),
});

/** What the cluster does by itself; a part that is left out is not done. */
export const settings = z
  .strictObject({
    garbageCollection: garbageCollection
      .optional()
      .describe('A CronJob that removes deleted runs and their artifacts'),
    disruptionBudget: disruptionBudget
      .optional()
      .describe('A PodDisruptionBudget where there are several replicas'),
    autoscaling: autoscaling
      .optional()
      .describe('A HorizontalPodAutoscaler; needs stores that pods share'),
  })
  .refine(
    parts => Object.values(parts).some(part => part !== undefined),
    'needs garbageCollection, disruptionBudget or autoscaling: choose upkeep "none" to do without all of them',
  );

/** @see settings */
export type Settings = z.output<typeof settings>;
