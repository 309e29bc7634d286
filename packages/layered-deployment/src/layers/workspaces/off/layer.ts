import { z } from 'zod/v4';
import { defineLayer } from '../../../layer';

export const off = defineLayer({
  concern: 'workspaces',
  id: 'off',
  title: 'No workspaces',
  reason: 'one team has the server to itself, or all who sign in share it',
  documentation:
    'Everything is in one place: what a person sees is decided by the permissions of MLflow alone. `on` can be chosen later; the way back is closed as soon as something is kept outside the default workspace.',
  settings: z.strictObject({}),
  examples: { off: {} },
});
