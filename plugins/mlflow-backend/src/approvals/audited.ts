import { AuditorService } from '@backstage/backend-plugin-api';
import { JsonObject } from '@backstage/types';
import { Request } from 'express';

/** Does something, which is in the audit log however it ends. */
export async function audited<T>(
  auditor: AuditorService,
  event: { eventId: string; meta: JsonObject; request?: Request },
  act: () => Promise<T>,
): Promise<T> {
  const { success, fail } = await auditor.createEvent({
    ...event,
    severityLevel: 'medium',
  });
  try {
    const done = await act();
    await success();
    return done;
  } catch (error) {
    await fail({ error: error as Error });
    throw error;
  }
}
