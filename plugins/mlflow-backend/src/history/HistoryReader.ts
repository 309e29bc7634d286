import { RegisteredModel } from '@mlflow-portal/backstage-plugin-mlflow-common';
import { AliasHistory } from './AliasHistory';
import { HistoryRecord } from './HistoryRecord';
import { toAliasSince } from './toHistoryItem';
import { VersionAnswer, versionAt } from './versionAt';

/** A model can be renamed often, but not for ever. */
const MAXIMUM_NAMES = 20;

/** Answers questions about the past. */
export class HistoryReader {
  constructor(private readonly history: AliasHistory) {}

  /** Everything about the models that had that name, and about the instance. */
  async read(instance: string, model: string) {
    const { records, looks } = this.history;
    const look = await looks.find(instance);
    return {
      records: await this.#recordsOf(instance, model),
      gaps: await records.readGaps(instance),
      /** Start of the last look, in milliseconds since 1970. */
      observedUntil: look?.observation.startedAt,
    };
  }

  /**
   * Which version an alias pointed to at a moment, also where the model had
   * another name then.
   *
   * @param at - milliseconds since 1970, by the portal's clock.
   */
  async versionAt(
    instance: string,
    question: { model: string; alias: string; at: number },
  ): Promise<VersionAnswer> {
    const { model, alias, at } = question;
    const { records, gaps, observedUntil } = await this.read(instance, model);
    if (observedUntil === undefined) {
      return { state: 'unknown', because: 'before-first-look' };
    }
    let life = lifeAt(records, at);
    for (let names = 0; names < MAXIMUM_NAMES; names++) {
      const answer = versionAt(life, alias, at, { gaps, observedUntil });
      const isEarlier =
        answer.state === 'unknown' && answer.because === 'before-first-look';
      const [first] = life;
      if (!isEarlier || first?.from === undefined) {
        return answer;
      }
      const before = { ...first, model: first.from };
      life = lifeAt(await this.history.records.readChain(before), at);
    }
    return { state: 'unknown', because: 'before-first-look' };
  }

  /**
   * The last move of an alias that the portal knows of, or its first look: of
   * the model that has the name now, not of one that had it before.
   */
  async lastMove(
    instance: string,
    model: string,
    alias: string,
  ): Promise<HistoryRecord | undefined> {
    const { records, looks } = this.history;
    const look = await looks.find(instance);
    const createdAt = look?.observation.models.get(model)?.createdAt;
    const moves = await records.lastMoves(instance, [model]);
    return moves.find(
      move => move.alias === alias && move.modelCreatedAt === createdAt,
    );
  }

  /**
   * Says of each alias since when it points where it does. An alias that was
   * moved after the last look gets nothing.
   */
  async addSince(
    models: readonly RegisteredModel[],
  ): Promise<RegisteredModel[]> {
    const instances = [...new Set(models.map(({ instance }) => instance))];
    const moves = await Promise.all(
      instances.map(instance =>
        this.history.records.lastMoves(
          instance,
          models.filter(own => own.instance === instance).map(own => own.name),
        ),
      ),
    );
    const newest = moves
      .flat()
      .sort((one, other) => other.notAfter - one.notAfter);
    return models.map(model => ({
      ...model,
      aliases: model.aliases.map(alias => ({
        ...alias,
        since: toAliasSince(
          newest.find(
            move =>
              move.instance === model.instance &&
              move.model === model.name &&
              move.alias === alias.alias,
          ),
          alias.version.version,
        ),
      })),
    }));
  }

  /** Model by model: a name can have been that of several. */
  async #recordsOf(instance: string, model: string): Promise<HistoryRecord[]> {
    const { records } = this.history;
    const chains = await records.listChains({ instance, model });
    const all = await Promise.all(
      chains.map(chain => records.readChain(chain)),
    );
    return all.flat();
  }
}

/** The life of the model that had the name then, else of the first one. */
function lifeAt(records: readonly HistoryRecord[], at: number) {
  const lives = livesOf(records);
  const begun = lives.filter(
    ([{ notBefore, notAfter }]) => (notBefore ?? notAfter) <= at,
  );
  return begun.at(-1) ?? lives[0] ?? [];
}

/**
 * Splits records where a model appears: a name is used again after a deletion
 * or a rename, and a restored database brings a deleted model back.
 */
function livesOf(records: readonly HistoryRecord[]): HistoryRecord[][] {
  const lives: HistoryRecord[][] = [];
  for (const record of records) {
    if (record.kind === 'model-seen') {
      lives.push([]);
    }
    lives.at(-1)?.push(record);
  }
  return lives.sort(([one], [other]) => one.notAfter - other.notAfter);
}
