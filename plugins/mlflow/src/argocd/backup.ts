import { z } from 'zod/v4';

const text = z.string().optional().catch(undefined);

const cronJobSchema = z.object({
  metadata: z.object({
    name: z.string(),
    labels: z.record(z.string(), z.string()).optional(),
  }),
  spec: z.object({
    schedule: text,
    suspend: z.boolean().optional().catch(undefined),
  }),
  status: z
    .object({
      active: z.array(z.unknown()).optional().catch(undefined),
      lastScheduleTime: text,
      lastSuccessfulTime: text,
    })
    .optional()
    .catch(undefined),
});

export type CronJob = z.infer<typeof cronJobSchema>;

/** How the backups of one environment go. */
export interface BackupStatus {
  /** When the newest good one was complete, ISO 8601. */
  lastSuccess?: string;
  /**
   * `failed`: the newest one that was due has not succeeded, and none is under
   * way. `none`: none was due yet.
   */
  state: 'good' | 'running' | 'failed' | 'suspended' | 'none';
}

/** The CronJobs among what a cluster answered. */
export function parseCronJobs(resources: unknown[]): CronJob[] {
  return resources.flatMap(
    resource => cronJobSchema.safeParse(resource).data ?? [],
  );
}

/** Reads the CronJob that the backup layer makes, if there is one. */
export function readBackupStatus(
  cronJobs: readonly CronJob[],
): BackupStatus | undefined {
  // Other layers make CronJobs too; this is the name that the layer gives.
  const backup = cronJobs.find(({ metadata }) =>
    metadata.name.endsWith('-backup'),
  );
  return (
    backup && {
      lastSuccess: backup.status?.lastSuccessfulTime,
      state: stateOf(backup),
    }
  );
}

function stateOf({ spec, status }: CronJob): BackupStatus['state'] {
  const { active = [], lastScheduleTime, lastSuccessfulTime } = status ?? {};
  if (spec.suspend) {
    return 'suspended';
  }
  if (active.length > 0) {
    return 'running';
  }
  if (!lastScheduleTime) {
    return lastSuccessfulTime ? 'good' : 'none';
  }
  const isDone =
    lastSuccessfulTime !== undefined &&
    Date.parse(lastSuccessfulTime) >= Date.parse(lastScheduleTime);
  return isDone ? 'good' : 'failed';
}
