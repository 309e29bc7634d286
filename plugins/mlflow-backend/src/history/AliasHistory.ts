import { Knex } from 'knex';
import { HistoryEvent } from './HistoryRecord';
import { HistoryStore } from './HistoryStore';
import { Look } from './Look';
import { LookStore } from './LookStore';
import { Observation } from './Observation';

/** What was seen, and what it means, written together or not at all. */
export class AliasHistory {
  readonly records: HistoryStore;
  readonly looks: LookStore;

  constructor(private readonly client: Knex) {
    this.records = new HistoryStore(client);
    this.looks = new LookStore(client);
  }

  /**
   * Records a look with the events that follow from comparing it with the one
   * before. False, and nothing is written, if another poller was faster.
   */
  async record(options: {
    instance: string;
    previous: Look | undefined;
    observation: Observation;
    events: readonly HistoryEvent[];
    recordedAt: number;
  }): Promise<boolean> {
    const { previous, events, recordedAt, ...next } = options;
    return this.client.transaction(async transaction => {
      const isFirst = await this.looks.replace(transaction, previous, next);
      if (isFirst) {
        await this.records.append(transaction, events, recordedAt);
      }
      return isFirst;
    });
  }
}
