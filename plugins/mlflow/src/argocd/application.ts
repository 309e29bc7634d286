import { z } from 'zod/v4';

const text = z.string().optional().catch(undefined);

const resourceSchema = z.object({
  kind: z.string(),
  name: z.string(),
  status: text,
  hook: z.boolean().optional().catch(undefined),
  requiresPruning: z.boolean().optional().catch(undefined),
});

const sourceSchema = z.object({ chart: text, targetRevision: text });

const syncedResourceSchema = z.object({
  kind: z.string(),
  name: z.string(),
  status: text,
  hookPhase: text,
});

/** Entries of an unexpected shape are left out, the others stay. */
function listOf<T>(schema: z.ZodType<T>) {
  return z
    .array(z.unknown())
    .transform(entries =>
      entries.flatMap(entry => {
        const { success, data } = schema.safeParse(entry);
        return success ? [data] : [];
      }),
    )
    .optional()
    .catch(undefined);
}

/**
 * The few fields of an Argo CD Application that say how a rollout goes. A
 * field of an unexpected shape counts as absent: Argo CD adds and changes
 * fields between releases.
 */
const applicationSchema = z.object({
  kind: z.literal('Application'),
  metadata: z.object({
    name: z.string(),
    namespace: text,
    labels: z.record(z.string(), z.string()).optional().catch(undefined),
  }),
  spec: z
    .object({
      destination: z
        .object({ name: text, server: text })
        .optional()
        .catch(undefined),
      source: sourceSchema.optional().catch(undefined),
      sources: listOf(sourceSchema),
    })
    .optional()
    .catch(undefined),
  status: z
    .object({
      sync: z.object({ status: text }).optional().catch(undefined),
      health: z.object({ status: text }).optional().catch(undefined),
      operationState: z
        .object({
          phase: text,
          startedAt: text,
          retryCount: z.number().optional().catch(undefined),
          syncResult: z
            .object({ resources: listOf(syncedResourceSchema) })
            .optional()
            .catch(undefined),
        })
        .optional()
        .catch(undefined),
      conditions: listOf(z.object({ type: z.string(), message: text })),
      resources: listOf(resourceSchema),
    })
    .optional()
    .catch(undefined),
});

/** An Argo CD Application as far as the portal reads it. */
export type Application = z.infer<typeof applicationSchema>;

/** The Applications among what a cluster answered; the rest is left out. */
export function parseApplications(resources: unknown[]): Application[] {
  return resources.flatMap(
    resource => applicationSchema.safeParse(resource).data ?? [],
  );
}
