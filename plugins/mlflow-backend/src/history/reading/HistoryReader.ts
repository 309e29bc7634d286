import { RegisteredModel } from '@mlflow-portal/backstage-plugin-mlflow-common';
import { HistoryRecord, gapChain } from '../HistoryRecord';
import { parseCheckpoint } from '../checkpoints/Checkpoint';
import { AliasHistory } from '../store/AliasHistory';
import { KeptChain } from '../store/KeptChain';
import { addPast } from './addPast';
import { VersionAnswer, versionAt } from './versionAt';

/** A model can be renamed often, but not for ever. */
const MAXIMUM_NAMES = 20;

/** Answers questions about the past. */
export class HistoryReader {
  constructor(private readonly history: AliasHistory) {}

  /** Everything about the models that had that name, and about the instance. */
  async read(instance: string, model: string) {
    const observedUntil = await this.history.looks.findStart(instance);
    const models = await this.#read(instance, model);
    const gaps = known(await this.history.records.readKept(gapChain(instance)));
    const keptSince = latest([...models, gaps]);
    return {
      records: models.flatMap(({ records }) => records),
      gaps: gaps.records,
      /** Start of the last look, in milliseconds since 1970. */
      observedUntil,
      /**
       * What is older is not kept any more, but for the state of the models at
       * this time; nothing if all is kept.
       */
      keptSince,
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
    const { gaps, observedUntil, ...read } = await this.read(instance, model);
    if (observedUntil === undefined) {
      return { state: 'unknown', because: 'before-first-look' };
    }
    let { records, keptSince } = read;
    for (let names = 0; names < MAXIMUM_NAMES; names++) {
      if (keptSince !== undefined && at <= keptSince) {
        return { state: 'unknown', because: 'no-longer-kept', keptSince };
      }
      const life = lifeAt(records, at);
      const answer = versionAt(life, alias, at, { gaps, observedUntil });
      const isEarlier =
        answer.state === 'unknown' && answer.because === 'before-first-look';
      const [first] = life;
      if (!isEarlier || first?.from === undefined) {
        return answer;
      }
      const before = { ...first, model: first.from };
      ({ records, keptSince } = known(
        await this.history.records.readKept(before),
      ));
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
   * Where the last moves of an alias go to and fro between two versions, the
   * first of these moves, as far as they are kept; else the last move itself.
   */
  async firstOfSwing(last: HistoryRecord): Promise<HistoryRecord> {
    const { records } = known(await this.history.records.readKept(last));
    const earlier = records.filter(
      ({ alias, kind, sequence }) =>
        alias === last.alias &&
        kind !== 'attempted' &&
        sequence < last.sequence,
    );
    let first = last;
    for (const move of earlier.reverse()) {
      if (move.from !== first.to || move.to !== first.from) {
        break;
      }
      first = move;
    }
    return first;
  }

  /** Adds to models of an instance what is known of where aliases come from. */
  async addPast(
    instance: string,
    models: readonly RegisteredModel[],
  ): Promise<RegisteredModel[]> {
    const moves = await this.history.records.lastMoves(
      instance,
      models.map(({ name }) => name),
    );
    return models.map(model => addPast(model, moves));
  }

  /** Where aliases of models pointed before they were moved to where they are. */
  async previousVersions(
    instance: string,
    models: readonly {
      name: string;
      createdAt: number;
      aliases: readonly { alias: string; version: string }[];
    }[],
  ): Promise<{ model: string; version: string }[]> {
    const moves = await this.history.records.lastMoves(
      instance,
      models.map(({ name }) => name),
    );
    return moves.flatMap(({ model, modelCreatedAt, alias, from, to }) => {
      const isHere = models.some(
        ({ name, createdAt, aliases }) =>
          name === model &&
          createdAt === modelCreatedAt &&
          aliases.some(one => one.alias === alias && one.version === to),
      );
      return isHere && from !== undefined ? { model, version: from } : [];
    });
  }

  /** Model by model: a name can have been that of several. */
  async #read(instance: string, model: string): Promise<Known[]> {
    const { records } = this.history;
    const chains = await records.listChains({ instance, model });
    return Promise.all(
      chains.map(async chain => known(await records.readKept(chain))),
    );
  }
}

/** What can be known of a chain. */
interface Known {
  records: HistoryRecord[];
  keptSince?: number;
}

/** Old records that still hold are as good as those that are kept. */
function known({ checkpoint, records }: KeptChain): Known {
  if (!checkpoint) {
    return { records };
  }
  const { state, keptSince } = parseCheckpoint(checkpoint);
  return { records: [...state, ...records], keptSince };
}

function latest(all: readonly Known[]): number | undefined {
  const times = all.flatMap(({ keptSince }) => keptSince ?? []);
  return times.length > 0 ? Math.max(...times) : undefined;
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
