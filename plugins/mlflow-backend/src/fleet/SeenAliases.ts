import { LRUCache } from 'lru-cache';
import { LookStore } from '../history';

/** A model that an alias pointed to a version of. */
export interface SeenAlias {
  model: string;
  modelCreatedAt: number;
  version: string;
}

/** What an instance showed at the portal's last look. */
export interface SeenInstance {
  /** Start of the look, in milliseconds since 1970. */
  observedAt: number;
  /** By alias. */
  aliases: ReadonlyMap<string, readonly SeenAlias[]>;
}

const MAXIMUM_INSTANCES = 2_000;
/** Each may have thousands of models, which come as one text. */
const LOOKS_AT_ONCE = 10;

/**
 * The aliases of many instances, as the portal saw them at its last looks. What
 * a look showed is read and taken apart once.
 */
export class SeenAliases {
  readonly #cache = new LRUCache<string, SeenInstance & { revision: number }>({
    max: MAXIMUM_INSTANCES,
  });

  constructor(private readonly looks: LookStore) {}

  /** By name of the instance; those that were never looked at are left out. */
  async read(
    instances: readonly string[],
  ): Promise<ReadonlyMap<string, SeenInstance>> {
    const heads = await this.looks.listHeads(instances);
    const changed = [...heads].filter(
      ([instance, { revision }]) =>
        this.#cache.get(instance)?.revision !== revision,
    );
    for (let start = 0; start < changed.length; start += LOOKS_AT_ONCE) {
      await this.#take(
        changed
          .slice(start, start + LOOKS_AT_ONCE)
          .map(([instance]) => instance),
      );
    }
    return new Map(
      [...heads.keys()].flatMap(instance => {
        const seen = this.#cache.get(instance);
        return seen ? [[instance, seen]] : [];
      }),
    );
  }

  async #take(instances: readonly string[]): Promise<void> {
    const looks = await this.looks.findAll(instances);
    for (const [instance, { revision, observation }] of looks) {
      const aliases = new Map<string, SeenAlias[]>();
      for (const [model, { createdAt, aliases: own }] of observation.models) {
        for (const [alias, version] of own) {
          const seen = aliases.get(alias) ?? [];
          seen.push({ model, modelCreatedAt: createdAt, version });
          aliases.set(alias, seen);
        }
      }
      const { startedAt } = observation;
      this.#cache.set(instance, { revision, observedAt: startedAt, aliases });
    }
  }
}
