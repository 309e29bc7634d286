import { Knex } from 'knex';
import { DEFAULT_WORKSPACE } from '../HistoryRecord';
import { Observation } from '../observation/Observation';
import { Look, parseModels, stringifyModels } from './Look';

const TABLE = 'registry_looks';
/** SQLite takes no statement with more than a few thousand values. */
const HEADS_AT_ONCE = 500;

interface Row {
  instance: string;
  workspace: string;
  revision: number;
  started_at: number | string;
  ended_at: number | string;
  models: string;
}

/** Of a look, without what it showed. */
export interface LookHead {
  revision: number;
  /** Milliseconds since 1970. */
  startedAt: number;
}

/** What each instance showed last. */
export class LookStore {
  constructor(private readonly client: Knex) {}

  async find(instance: string): Promise<Look | undefined> {
    const looks = await this.findAll([instance]);
    return looks.get(instance);
  }

  /** Those of some instances, of which there must not be too many at once. */
  async findAll(
    instances: readonly string[],
  ): Promise<ReadonlyMap<string, Look>> {
    const rows = await this.client<Row>(TABLE)
      .where({ workspace: DEFAULT_WORKSPACE })
      .whereIn('instance', instances);
    return new Map(rows.map(row => [row.instance, toLook(row)]));
  }

  /** Which of the instances were looked at, and when; costs little. */
  async listHeads(
    instances: readonly string[],
  ): Promise<ReadonlyMap<string, LookHead>> {
    const heads = new Map<string, LookHead>();
    for (let start = 0; start < instances.length; start += HEADS_AT_ONCE) {
      const rows = await this.client<Row>(TABLE)
        .where({ workspace: DEFAULT_WORKSPACE })
        .whereIn('instance', instances.slice(start, start + HEADS_AT_ONCE))
        .select('instance', 'revision', 'started_at');
      rows.forEach(({ instance, revision, started_at }) =>
        heads.set(instance, { revision, startedAt: Number(started_at) }),
      );
    }
    return heads;
  }

  /**
   * When the last look began, in milliseconds since 1970. What it showed may be
   * thousands of models, which a page that asks about one should not wait for.
   */
  async findStart(instance: string): Promise<number | undefined> {
    const row = await this.client<Row>(TABLE)
      .where({ instance, workspace: DEFAULT_WORKSPACE })
      .first('started_at');
    return row && Number(row.started_at);
  }

  /**
   * Puts the next look in the place of the one it was compared with. False if
   * another poller has done so meanwhile.
   */
  async replace(
    transaction: Knex.Transaction,
    previous: Look | undefined,
    next: { instance: string; observation: Observation },
  ): Promise<boolean> {
    const { instance, observation } = next;
    const workspace = DEFAULT_WORKSPACE;
    const row: Row = {
      instance,
      workspace,
      revision: (previous?.revision ?? 0) + 1,
      started_at: observation.startedAt,
      ended_at: observation.endedAt,
      models: stringifyModels(observation),
    };
    const table = transaction<Row>(TABLE);
    const written = previous
      ? await table
          .where({ instance, workspace, revision: previous.revision })
          .update(row)
          .returning('revision')
      : await table
          .insert(row)
          .onConflict(['instance', 'workspace'])
          .ignore()
          .returning('revision');
    return written.length === 1;
  }
}

function toLook(row: Row): Look {
  return {
    revision: row.revision,
    observation: {
      startedAt: Number(row.started_at),
      endedAt: Number(row.ended_at),
      ...parseModels(row.models),
    },
  };
}
