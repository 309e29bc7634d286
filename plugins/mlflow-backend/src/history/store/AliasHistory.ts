import { Knex } from 'knex';
import { HistoryEvent } from '../HistoryRecord';
import { Observation } from '../observation/Observation';
import { HistoryStore } from './HistoryStore';
import { Lease, LeaseStore } from './LeaseStore';
import { Look } from './Look';
import { LookStore } from './LookStore';

/** Pollers get between a few times at most: each takes a while to look. */
const ATTEMPTS = 5;

/** What was seen, and what it means, written together or not at all. */
export class AliasHistory {
  readonly records: HistoryStore;
  readonly looks: LookStore;
  readonly leases: LeaseStore;

  constructor(private readonly client: Knex) {
    this.records = new HistoryStore(client);
    this.looks = new LookStore(client);
    this.leases = new LeaseStore(client);
  }

  /**
   * Records a look with the events that follow from comparing it with the one
   * before. False, and nothing is written, if another poller or a promotion
   * was faster.
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

  /**
   * Begins to change a model. A look under way is not recorded any more: it
   * may show the model before or after the change.
   *
   * @returns why not, where it cannot be begun: another change is under way, or
   * the last look does not show the model.
   */
  async begin(
    of: { instance: string; model: string; modelCreatedAt: number },
    now: number,
  ): Promise<Lease | 'busy' | 'not-seen'> {
    const { instance, model, modelCreatedAt } = of;
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      const look = await this.looks.find(instance);
      const seen = look?.observation.models.get(model);
      if (!look || seen?.createdAt !== modelCreatedAt) {
        return 'not-seen';
      }
      const next = { instance, observation: look.observation };
      const outcome = await this.client.transaction(async transaction => {
        const lease = await this.leases.take(transaction, of, now);
        if (!lease || (await this.looks.replace(transaction, look, next))) {
          return lease ?? 'busy';
        }
        await this.leases.giveBack(lease, transaction);
        return 'overtaken';
      });
      if (outcome !== 'overtaken') {
        return outcome;
      }
    }
    return 'busy';
  }

  /**
   * Ends the change of a model, with what is known of it now. False, and
   * nothing is written, if it took so long that a poller may have recorded it.
   */
  async end(
    lease: Lease,
    conclude: (
      last: Observation,
    ) => Promise<{ observation: Observation; events: readonly HistoryEvent[] }>,
    now: () => number,
  ): Promise<boolean> {
    const { instance } = lease;
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      const look = await this.looks.find(instance);
      if (!look) {
        return false;
      }
      const { observation, events } = await conclude(look.observation);
      const outcome = await this.client.transaction(async transaction => {
        if (!(await this.leases.isHeld(lease, now(), transaction))) {
          return 'too-late';
        }
        const next = { instance, observation };
        if (!(await this.looks.replace(transaction, look, next))) {
          return 'overtaken';
        }
        await this.leases.giveBack(lease, transaction);
        await this.records.append(transaction, events, now());
        return 'written';
      });
      if (outcome !== 'overtaken') {
        return outcome === 'written';
      }
    }
    return false;
  }
}
