import { z } from 'zod/v4';
import { defineLayer } from '../../layer';

export const noMonitoring = defineLayer({
  concern: 'monitoring',
  id: 'none',
  title: 'No monitoring',
  reason: 'the platform did not choose any',
  documentation:
    'Nobody is told when the server is down, slow or full. Argo CD and the portal show its state to whoever looks.',
  settings: z.strictObject({}),
  examples: { none: {} },
});
