import { MlflowErrorKind } from '@mlflow-portal/backstage-plugin-mlflow-node';
import { Knex } from 'knex';
import { LookStore, PollPlan, PollPlanStore } from '../history';
import { Notice, NoticeSource, Pending, scopeOf } from './Notice';
import { minuteOf } from './texts';

const TABLE = 'instance_outages';

/** The others say that a server answers, if not as the portal would like. */
const SILENCE: ReadonlySet<string | undefined> = new Set<MlflowErrorKind>([
  'unreachable',
  'timeout',
  'database-down',
  'server-error',
  'overloaded',
  'not-mlflow',
]);
/** A plan that was not kept tells nothing about the instance. */
const KEPT_WITHIN_INTERVALS = 2;

interface Row {
  instance: string;
  answered_at: number | string;
  failing_since: number | string;
  is_told: boolean | number;
}

/** An instance whose owners know now that it is down, or that it is back. */
export interface Turn {
  instance: string;
  to: 'down' | 'up';
}

/**
 * Instances that do not answer the looks of the history. Owners hear of it once
 * it has lasted, and once more when it is over: the same notification then says
 * so.
 */
export class InstanceOutages implements NoticeSource<Turn> {
  constructor(
    private readonly options: {
      client: Knex;
      looks: LookStore;
      plans: PollPlanStore;
      listInstances: () => Promise<readonly { name: string }[]>;
      downAfterMs: number;
      intervalMs: number;
    },
  ) {}

  async collect(now: number): Promise<Pending<Turn>[]> {
    const { client, plans, intervalMs, listInstances } = this.options;
    const names = (await listInstances()).map(({ name }) => name);
    const rows = await client<Row>(TABLE).select();
    const forgotten = rows.filter(({ instance }) => !names.includes(instance));
    await this.#forget(forgotten.map(({ instance }) => instance));
    const pending: Pending<Turn>[] = [];
    for (const name of names) {
      const plan = await plans.find(name);
      const row = rows.find(({ instance }) => instance === name);
      if (plan && plan.nextAt >= now - KEPT_WITHIN_INTERVALS * intervalMs) {
        pending.push(
          ...(isSilent(plan)
            ? await this.#whileDown(name, row, now)
            : await this.#whileUp(name, row)),
        );
      }
    }
    return pending;
  }

  async settle(turns: readonly Turn[]): Promise<void> {
    const namesOf = (to: Turn['to']) =>
      turns.filter(turn => turn.to === to).map(({ instance }) => instance);
    await this.options
      .client<Row>(TABLE)
      .whereIn('instance', namesOf('down'))
      .update({ is_told: true });
    await this.#forget(namesOf('up'));
  }

  async #whileDown(
    instance: string,
    row: Row | undefined,
    now: number,
  ): Promise<Pending<Turn>[]> {
    const { client, looks, downAfterMs } = this.options;
    if (!row) {
      const look = await looks.find(instance);
      // One that never answered may not be there yet.
      if (look) {
        const first: Row = {
          instance,
          answered_at: look.observation.endedAt,
          failing_since: now,
          is_told: false,
        };
        await client<Row>(TABLE).insert(first).onConflict('instance').ignore();
      }
      return [];
    }
    const isNews =
      !row.is_told && now - Number(row.failing_since) >= downAfterMs;
    return isNews
      ? [{ key: { instance, to: 'down' }, notices: [downNotice(row)] }]
      : [];
  }

  async #whileUp(
    instance: string,
    row: Row | undefined,
  ): Promise<Pending<Turn>[]> {
    if (row && !row.is_told) {
      await this.#forget([instance]);
    }
    return row?.is_told
      ? [{ key: { instance, to: 'up' }, notices: [upNotice(row)] }]
      : [];
  }

  async #forget(instances: readonly string[]): Promise<void> {
    await this.options
      .client<Row>(TABLE)
      .whereIn('instance', instances)
      .delete();
  }
}

function isSilent({ failures, failure }: PollPlan): boolean {
  return failures > 0 && SILENCE.has(failure);
}

function downNotice({ instance, answered_at }: Row): Notice {
  return {
    instance,
    scope: scopeOf('outage', instance),
    title: `The MLflow instance ${instance} is down`,
    description: `It last answered the portal at ${minuteOf(
      Number(answered_at),
    )}. Until it is back, nobody sees what happens to its aliases.`,
    severity: 'high',
  };
}

function upNotice({ instance, answered_at }: Row): Notice {
  return {
    instance,
    scope: scopeOf('outage', instance),
    title: `The MLflow instance ${instance} answers again`,
    description: `It had not answered the portal since ${minuteOf(
      Number(answered_at),
    )}. What happened in between is in the history as a gap.`,
    severity: 'low',
  };
}
