import { z } from 'zod/v4';
import { defineLayer } from '../../layer';

export const noBackup = defineLayer({
  concern: 'backup',
  id: 'none',
  title: 'No backup',
  reason:
    'what is lost is lost: for development, or where a waiver names who backs up',
  documentation:
    'This bundle backs up neither the database nor the artifacts. The server has no backup of its own: the history of what it holds is in the database and nowhere else. This is for development and for trying out; a rule warns where an environment for production has it. Where somebody else does back up, choose `managed`, which puts into writing who does.',
  settings: z.strictObject({}),
  examples: { none: {} },
  contribute: ({ environment }) => ({
    notes: [
      `${environment}: this bundle backs nothing up. Unless somebody else does, a lost database or volume takes everything that the server holds with it.`,
    ],
  }),
});
