import { Knex } from 'knex';
import { DEFAULT_WORKSPACE } from './HistoryRecord';

const TABLE = 'poll_plans';

/** When an instance is looked at next. Times in milliseconds since 1970. */
export interface PollPlan {
  instance: string;
  workspace: string;
  nextAt: number;
  /** Planned time from look to look. */
  waitMs: number;
  /** Looks that failed in a row, and why the last one did. */
  failures: number;
  failure?: string;
  /** When a webhook asked for a look, if there was none since. */
  askedAt?: number;
}

interface Row {
  instance: string;
  workspace: string;
  next_at: number | string;
  wait_ms: number | string;
  failures: number;
  failure: string | null;
  asked_at: number | string | null;
}

/** The plans outlive a restart, so that an instance in trouble stays in peace. */
export class PollPlanStore {
  constructor(private readonly client: Knex) {}

  async find(instance: string): Promise<PollPlan | undefined> {
    const workspace = DEFAULT_WORKSPACE;
    const row = await this.client<Row>(TABLE)
      .where({ instance, workspace })
      .first();
    return (
      row && {
        instance,
        workspace,
        nextAt: Number(row.next_at),
        waitMs: Number(row.wait_ms),
        failures: row.failures,
        failure: row.failure ?? undefined,
        askedAt: row.asked_at === null ? undefined : Number(row.asked_at),
      }
    );
  }

  /** What was asked for since the plan was read stays asked for. */
  async save(plan: PollPlan): Promise<void> {
    await this.client<Row>(TABLE)
      .insert({
        instance: plan.instance,
        workspace: plan.workspace,
        next_at: plan.nextAt,
        wait_ms: plan.waitMs,
        failures: plan.failures,
        failure: plan.failure ?? null,
      })
      .onConflict(['instance', 'workspace'])
      .merge();
    if (plan.askedAt !== undefined) {
      await this.client<Row>(TABLE)
        .where({
          instance: plan.instance,
          workspace: plan.workspace,
          asked_at: plan.askedAt,
        })
        .update({ asked_at: null });
    }
  }

  /** Asks for a look; an instance without a plan gets its first one anyway. */
  async ask(instance: string, now: number): Promise<void> {
    await this.client<Row>(TABLE)
      .where({ instance, workspace: DEFAULT_WORKSPACE })
      .update({ asked_at: now });
  }
}
