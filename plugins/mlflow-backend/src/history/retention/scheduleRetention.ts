import {
  AuditorService,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import { Cut, HistoryRetention } from './HistoryRetention';

/** What one audit event tells of. */
const CUTS_AT_ONCE = 100;

/** Once a day, one backend of many removes what is old, and tells auditors. */
export async function scheduleRetention(options: {
  scheduler: SchedulerService;
  auditor: AuditorService;
  retention: Pick<HistoryRetention, 'run'>;
}): Promise<void> {
  const { scheduler, auditor, retention } = options;

  async function tell(cuts: readonly Cut[]) {
    if (cuts.length === 0) {
      return;
    }
    const broken = cuts.flatMap(cut => ('broken' in cut ? [cut.broken] : []));
    const event = await auditor.createEvent({
      eventId: 'model-history-retention',
      severityLevel: broken.length > 0 ? 'critical' : 'low',
      meta: {
        checkpoints: cuts.flatMap(cut =>
          'checkpoint' in cut ? [withoutContent(cut)] : [],
        ),
        broken,
      },
    });
    await event.success();
  }

  await scheduler.scheduleTask({
    id: 'mlflow-history-retention',
    scope: 'global',
    frequency: { hours: 24 },
    initialDelay: { minutes: 20 },
    timeout: { hours: 1 },
    fn: async signal => {
      const cuts: Cut[] = [];
      try {
        for await (const cut of retention.run(Date.now(), signal)) {
          cuts.push(cut);
          if (cuts.length === CUTS_AT_ONCE) {
            await tell(cuts.splice(0));
          }
        }
      } finally {
        // Whatever stopped it: these are gone.
        await tell(cuts);
      }
    },
  });
}

/** Enough to know the checkpoint by; the rest is in the export. */
function withoutContent({ checkpoint }: Extract<Cut, { checkpoint: object }>) {
  const { content, workspace, ...named } = checkpoint;
  return named;
}
