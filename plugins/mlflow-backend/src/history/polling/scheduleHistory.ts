import {
  AuditorService,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import { isError } from '@backstage/errors';
import { setTimeout } from 'node:timers/promises';
import { HistoryAudit } from '../audit/HistoryAudit';
import { HistoryPoller } from './HistoryPoller';
import { turnMs } from './planPoll';

/** Records of the last minutes are left to the next digest: a transaction may still be under way. */
const DIGEST_DELAY_MS = 5 * 60_000;

const POLL = 'mlflow-alias-history';

/**
 * Every backend polls, and claims what it looks at: one that dies while it looks
 * leaves the others to their work. The digest is made by one of them.
 */
export async function scheduleHistory(options: {
  scheduler: SchedulerService;
  auditor: AuditorService;
  poller: HistoryPoller;
  audit: HistoryAudit;
  intervalMs: number;
}): Promise<void> {
  const { scheduler, auditor, poller, audit, intervalMs } = options;
  await scheduler.scheduleTask({
    id: POLL,
    scope: 'local',
    frequency: { milliseconds: turnMs(intervalMs) },
    initialDelay: { seconds: 5 },
    timeout: { minutes: 15 },
    // A look may take many turns; the others must not wait for it.
    fn: signal =>
      Promise.race([
        poller.poll(signal),
        setTimeout(turnMs(intervalMs), undefined, { ref: false }),
      ]),
  });
  await scheduler.scheduleTask({
    id: 'mlflow-history-digest',
    scope: 'global',
    frequency: { hours: 24 },
    initialDelay: { minutes: 10 },
    timeout: { minutes: 30 },
    fn: async () => {
      const { digest, broken } = await audit.verify(
        Date.now() - DIGEST_DELAY_MS,
      );
      const event = await auditor.createEvent({
        eventId: 'model-history-digest',
        severityLevel: broken.length > 0 ? 'critical' : 'low',
        meta: { ...digest, broken },
      });
      await event.success();
    },
  });
}

/** Lets the poller have its turn now, unless it has it: then the next will do. */
export async function pollNow(scheduler: SchedulerService): Promise<void> {
  try {
    await scheduler.triggerTask(POLL);
  } catch (error) {
    if (!isError(error) || error.name !== 'ConflictError') {
      throw error;
    }
  }
}
