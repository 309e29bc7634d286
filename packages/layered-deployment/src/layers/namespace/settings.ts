import { z } from 'zod/v4';
import { perEnvironment } from '../../perEnvironment';
import { labelKey, labelValue } from '../../platformSettings/labels';
import { quantity } from './quantity';

const resource = z
  .string()
  .regex(
    /^((requests|limits)\.(cpu|memory|ephemeral-storage|storage)|pods|persistentvolumeclaims|services\.loadbalancers|count\/[a-z.]+)$/,
    'must be a resource of a ResourceQuota, such as "requests.memory" or "pods"',
  );

const containerResources = z
  .strictObject({
    cpu: quantity.optional(),
    memory: quantity.optional(),
    'ephemeral-storage': quantity.optional(),
  })
  .optional();

/** Settings of a namespace, whoever makes it. */
export const namespaceSettings = {
  labels: z
    .record(
      labelKey.refine(key => !key.startsWith('pod-security.kubernetes.io/'), {
        message: 'is set by podSecurity: use that setting',
      }),
      labelValue,
    )
    .default({})
    .describe(
      'Labels of the namespace beside those of Pod Security, such as the switch of a service mesh.',
    ),
  quota: z
    .record(resource, perEnvironment(quantity))
    .optional()
    .describe(
      'What all pods of the namespace may use together: the ResourceQuota, which the bundle makes.',
    ),
  containers: z
    .strictObject({
      requests: containerResources.describe(
        'What a container gets that requests nothing.',
      ),
      limits: containerResources.describe(
        'Limits of a container that states none.',
      ),
      max: containerResources.describe('Highest limits of any container.'),
    })
    .optional()
    .describe(
      'What a container gets that does not say what it needs, as an init container of a chart: the LimitRange, which the bundle makes.',
    ),
};

const namespaceShape = z.object(namespaceSettings);

/** Settings of a namespace, after parsing. */
export type NamespaceSettings = z.infer<typeof namespaceShape>;

const amounts = z.record(z.string(), z.string().min(1));

/** Values of the infra chart for the ResourceQuota and the LimitRange. */
export const namespaceConfig = z.strictObject({
  quota: amounts.optional(),
  containers: z
    .strictObject({
      requests: amounts.optional(),
      limits: amounts.optional(),
      max: amounts.optional(),
    })
    .optional(),
});
