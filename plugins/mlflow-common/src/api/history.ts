import { z } from 'zod/v4';

/**
 * What a record of a model's history says.
 *
 * `model-seen`: first look at the model; `from` is its old name if it was
 * renamed. `seen`: an alias of that first look, set nobody knows when.
 * `attempted`: the portal asked for a move and never learned what came of it; if
 * it happened, a later record shows it. `model-hidden`: the portal's account no
 * longer sees the model. `gap`: nobody looked, or nobody could.
 *
 * @public
 */
export const historyKindSchema = z.enum([
  'model-seen',
  'seen',
  'set',
  'moved',
  'removed',
  'attempted',
  'model-deleted',
  'model-renamed',
  'model-hidden',
  'model-shown',
  'gap',
]);

/**
 * What a record of a model's history says.
 *
 * @public
 */
export type HistoryKind = z.infer<typeof historyKindSchema>;

/**
 * One record: something that happened between two times. All times are ISO
 * 8601 by the portal's clock.
 *
 * @public
 */
export const historyItemSchema = z.object({
  sequence: z.number(),
  kind: historyKindSchema,
  alias: z.string().optional(),
  /** Versions, or the names of a renamed model. */
  from: z.string().optional(),
  to: z.string().optional(),
  /** Absent where it may have happened at any time before. */
  notBefore: z.string().optional(),
  notAfter: z.string(),
  source: z.enum(['poll', 'webhook', 'portal']),
  /** User entity reference, where the portal made the move itself. */
  actor: z.string().optional(),
  /** Who had asked for the move that the actor approved, where it took two. */
  requestedBy: z.string().optional(),
  reason: z.string().optional(),
  runId: z.string().optional(),
  /** Where the artifacts are, as text; never to be followed. */
  versionSource: z.string().optional(),
  /** Over this record and the hash before it, SHA-256. */
  hash: z.string(),
});

/**
 * One record of a model's history.
 *
 * @public
 */
export type HistoryItem = z.infer<typeof historyItemSchema>;

/**
 * Answer of `GET /entities/:kind/:namespace/:name/history`.
 *
 * @public
 */
export const historyResponseSchema = z.object({
  instance: z.string(),
  model: z.string(),
  /** Newest first. */
  items: z.array(historyItemSchema),
  /** Times in which nothing is known about the instance, newest first. */
  gaps: z.array(historyItemSchema),
  /** Start of the last look; absent if there was none yet. */
  observedUntil: z.string().optional(),
  /**
   * Records from before then were removed for their age, but for the last ones
   * of each alias; absent if all are kept.
   */
  keptSince: z.string().optional(),
});

/**
 * What the portal saw of one model.
 *
 * @public
 */
export type HistoryResponse = z.infer<typeof historyResponseSchema>;

const sinceSchema = z.object({
  notBefore: z.string().optional(),
  notAfter: z.string(),
});

/**
 * Answer of `GET /entities/:kind/:namespace/:name/history/version`: which
 * version an alias pointed to at a moment. It never says what was served.
 *
 * @public
 */
export const versionAtResponseSchema = z.discriminatedUnion('state', [
  z.object({
    state: z.literal('version'),
    version: z.string(),
    since: sinceSchema,
  }),
  /** The model had no such alias. */
  z.object({ state: z.literal('none'), since: sinceSchema }),
  /** The model was gone, and none that the portal may see had its name. */
  z.object({ state: z.literal('deleted'), since: sinceSchema }),
  /** It changed between these times, perhaps by way of other versions. */
  z.object({
    state: z.literal('changed'),
    from: z.string().optional(),
    to: z.string().optional(),
    notBefore: z.string(),
    notAfter: z.string(),
  }),
  /** By then, or between these times, the model got another name. */
  z.object({
    state: z.literal('renamed'),
    to: z.string(),
    before: z.string().optional(),
    notBefore: z.string().optional(),
    notAfter: z.string(),
  }),
  z.object({
    state: z.literal('unknown'),
    because: z.enum([
      'before-first-look',
      'not-yet-observed',
      'hidden',
      'gap',
      'no-longer-kept',
    ]),
    /** What it was when it was last known. */
    before: z.string().optional(),
    /** After this the history is kept, where it is not kept any longer. */
    keptSince: z.string().optional(),
  }),
]);

/**
 * Which version an alias pointed to at a moment.
 *
 * @public
 */
export type VersionAtResponse = z.infer<typeof versionAtResponseSchema>;

/**
 * A digest over every record written before a time. Whoever keeps one can
 * later find out whether any of these records was edited or removed.
 *
 * @public
 */
export const historyDigestSchema = z.object({
  /** ISO 8601; records from then on are not included. */
  until: z.string(),
  /** SHA-256, hexadecimal. */
  root: z.string(),
  chains: z.number(),
  /** Those that retention has removed are counted, too. */
  records: z.number(),
  /** Chains of which a signed checkpoint stands for the oldest records. */
  checkpoints: z.number(),
});

/**
 * A digest over every record written before a time.
 *
 * @public
 */
export type HistoryDigest = z.infer<typeof historyDigestSchema>;

/**
 * Answer of `GET /history/verification`.
 *
 * @public
 */
export const historyVerificationSchema = z.object({
  digest: historyDigestSchema,
  /** Whether the digest is the expected one; absent if none was given. */
  matches: z.boolean().optional(),
  /** The first thing in each chain that is not as it was written. */
  broken: z.array(
    z.object({
      instance: z.string(),
      model: z.string(),
      sequence: z.number(),
      /**
       * `record-changed`: its hash is wrong, or its predecessor is missing;
       * `checkpoint-forged`: its signature is wrong, or its place;
       * `checkpoint-unknown-key`: signed with a key that the portal is not told
       * to trust.
       */
      because: z.enum([
        'record-changed',
        'checkpoint-forged',
        'checkpoint-unknown-key',
      ]),
    }),
  ),
});

/**
 * Whether the history is as it was written.
 *
 * @public
 */
export type HistoryVerification = z.infer<typeof historyVerificationSchema>;
