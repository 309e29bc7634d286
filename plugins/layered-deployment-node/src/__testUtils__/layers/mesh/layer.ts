import { join } from 'node:path';
import { defineLayer, pattern } from '@mlflow-portal/layered-deployment';
import { z } from 'zod/v4';

/** A layer as a platform team would write one, in a package of its own. */
export const mesh = defineLayer({
  concern: 'route',
  id: 'mesh',
  title: 'Service mesh',
  reason: 'the mesh carries every request of this company',
  settings: z.strictObject({
    host: z.string().default('{deployment}.mesh.example.com'),
  }),
  values: { host: pattern('host in the mesh', { format: 'host-name' }) },
  config: z.strictObject({ host: z.string().min(1) }),
  templates: join(__dirname, 'templates'),
  contribute: ({ values }) => ({
    workload: { publicHosts: [values.host] },
    config: { host: values.host },
  }),
});
