import { z } from 'zod/v4';
import { labelKey } from './labels';

const tolerationSchema = z
  .strictObject({
    key: labelKey.describe('Key of the taint.'),
    operator: z
      .enum(['Exists', 'Equal'])
      .default('Equal')
      .describe('Whether the value counts as well.'),
    value: z.string().optional().describe('Value of the taint, with Equal.'),
    effect: z
      .enum(['NoSchedule', 'PreferNoSchedule', 'NoExecute'])
      .optional()
      .describe('Effect of the taint; all if left out.'),
  })
  .refine(({ operator, value }) => operator !== 'Exists' || !value, {
    path: ['value'],
    message: 'has no meaning with the operator Exists: remove one of both',
  })
  .refine(({ key }) => !/^node-role\.kubernetes\.io\//.test(key), {
    path: ['key'],
    message:
      'is the taint of control-plane nodes, where no workload of a team may run: choose a taint of worker nodes',
  });

/** On which nodes pods run. @public */
export const schedulingSchema = z.strictObject({
  nodeSelector: z
    .record(labelKey, z.string())
    .default({})
    .describe('Labels that a node must have.'),
  tolerations: z
    .array(tolerationSchema)
    .default([])
    .describe('Taints that pods may run beside.'),
});
