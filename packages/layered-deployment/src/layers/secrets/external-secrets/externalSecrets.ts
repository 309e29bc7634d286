import { z } from 'zod/v4';
import type { SecretRequest } from '../../../workload';

/** Shape of the layer's values in the infra chart. */
export const externalSecretsConfig = z.strictObject({
  refreshInterval: z.string().min(1),
  store: z.strictObject({
    kind: z.string().min(1),
    name: z.string().min(1),
    /** `spec.provider` of a store that the bundle brings itself. */
    provider: z.record(z.string(), z.unknown()).optional(),
    /** ServiceAccount of such a store, where no other layer makes it. */
    serviceAccountName: z.string().min(1).optional(),
  }),
  /** Where a value is inside a secret of the store. */
  property: z.string().min(1).optional(),
  externalSecrets: z.record(
    z.string(),
    z.strictObject({
      type: z.string().min(1),
      keys: z.record(z.string(), z.string().min(1)),
      template: z.record(z.string(), z.string().min(1)),
    }),
  ),
});

/**
 * Requests for Secrets as values of the infra chart. Their templates are data
 * there, so Helm does not evaluate the braces that the operator must see.
 */
export function toExternalSecrets(requests: SecretRequest[]) {
  return Object.fromEntries(
    requests.map(({ name, type, keys, template }) => [
      name,
      { type: type ?? 'Opaque', keys, template },
    ]),
  );
}
