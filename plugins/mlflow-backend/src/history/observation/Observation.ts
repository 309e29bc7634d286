/** The aliases of one registered model at one look. */
export interface ObservedModel {
  /** Milliseconds since 1970, by MLflow's clock; survives a rename. */
  createdAt: number;
  /** Milliseconds since 1970, by MLflow's clock. It never goes back by itself. */
  updatedAt: number;
  /** Version by alias. */
  aliases: ReadonlyMap<string, string>;
  /**
   * The portal read this model alone after the look, from this time on; then
   * the rest is what it read.
   */
  readAt?: number;
}

/**
 * One look at all registered models of an instance. It takes a while: what it
 * shows of an alias was true at some moment between its start and its end.
 */
export interface Observation {
  /** Milliseconds since 1970, by the portal's clock. */
  startedAt: number;
  endedAt: number;
  /** By name. */
  models: ReadonlyMap<string, ObservedModel>;
  /**
   * Models of an earlier look that are neither shown nor said to be gone: the
   * portal's account may have lost its right to see them.
   */
  hidden: ReadonlyMap<string, HiddenModel>;
}

/** When a model was as the observation has it. */
export function seenAt(
  observation: Observation | undefined,
  { readAt }: ObservedModel,
): number | undefined {
  return readAt ?? observation?.startedAt;
}

/** What a model was when it was last seen. */
export interface HiddenModel extends ObservedModel {
  /** Start of the last look that showed it. */
  lastSeenAt: number;
}
