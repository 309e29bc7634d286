import { z } from 'zod/v4';
import { defineLayer } from '../../layer';

export const noUpkeep = defineLayer({
  concern: 'upkeep',
  id: 'none',
  title: 'No upkeep',
  reason: 'deleted runs keep their artifacts',
  documentation:
    'Nothing is deleted for good and nothing scales by itself. A run that somebody deletes is only marked as deleted: its rows and its artifacts stay until a person runs `mlflow gc`.',
  settings: z.strictObject({}),
  examples: { none: {} },
});
