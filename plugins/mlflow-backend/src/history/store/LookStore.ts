import { Knex } from 'knex';
import { DEFAULT_WORKSPACE } from '../HistoryRecord';
import { Observation } from '../observation/Observation';
import { Look, parseModels, stringifyModels } from './Look';

const TABLE = 'registry_looks';

interface Row {
  instance: string;
  workspace: string;
  revision: number;
  started_at: number | string;
  ended_at: number | string;
  models: string;
}

/** What each instance showed last. */
export class LookStore {
  constructor(private readonly client: Knex) {}

  async find(instance: string): Promise<Look | undefined> {
    const row = await this.client<Row>(TABLE)
      .where({ instance, workspace: DEFAULT_WORKSPACE })
      .first();
    return (
      row && {
        revision: row.revision,
        observation: {
          startedAt: Number(row.started_at),
          endedAt: Number(row.ended_at),
          ...parseModels(row.models),
        },
      }
    );
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
