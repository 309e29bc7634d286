import { z } from 'zod/v4';
import type { Concern } from '../concerns';
import { defineLayer } from '../layer';

/** The answer "nothing" to a concern that can do without. */
export function none(concern: Concern, title: string, reason: string) {
  return defineLayer({
    concern,
    id: 'none',
    title,
    reason,
    documentation: `Adds nothing to the bundle and asks nothing of other layers: ${reason}.`,
    settings: z.strictObject({}),
  });
}
