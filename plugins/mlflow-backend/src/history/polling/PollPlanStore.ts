import { Knex } from 'knex';
import { randomUUID } from 'node:crypto';
import { DEFAULT_WORKSPACE } from '../HistoryRecord';

const TABLE = 'poll_plans';

/** When an instance is looked at next. Times in milliseconds since 1970. */
export interface PollPlan {
  instance: string;
  workspace: string;
  nextAt: number;
  /** Until then it is left in peace, whoever asks for a look. */
  restUntil: number;
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
  rest_until: number | string;
  wait_ms: number | string;
  failures: number;
  failure: string | null;
  asked_at: number | string | null;
  claim: string | null;
  claimed_until: number | string | null;
}

/**
 * The plans outlive a restart, so that an instance in trouble stays in peace.
 * Of many backends, one at a time has the claim to look as planned.
 */
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
        restUntil: Number(row.rest_until),
        waitMs: Number(row.wait_ms),
        failures: row.failures,
        failure: row.failure ?? undefined,
        askedAt: row.asked_at === null ? undefined : Number(row.asked_at),
      }
    );
  }

  /** Keeps the first plan of an instance, unless another backend has done so. */
  async add(plan: PollPlan): Promise<void> {
    const { instance, workspace } = plan;
    await this.client<Row>(TABLE)
      .insert({ instance, workspace, ...columnsOf(plan) })
      .onConflict(['instance', 'workspace'])
      .ignore();
  }

  /**
   * The claim to look as planned. Nothing if another backend has it, or has
   * looked since the plan was read.
   */
  async claim(
    { instance, workspace, nextAt }: PollPlan,
    { now, until }: { now: number; until: number },
  ): Promise<string | undefined> {
    const claim = randomUUID();
    const claimed = await this.client<Row>(TABLE)
      .where({ instance, workspace, next_at: nextAt })
      .where(free =>
        free.whereNull('claimed_until').orWhere('claimed_until', '<=', now),
      )
      .update({ claim, claimed_until: until });
    return claimed === 1 ? claim : undefined;
  }

  /** Keeps the claim of a look that is still under way. */
  async renew(claim: string, until: number): Promise<void> {
    await this.client<Row>(TABLE)
      .where({ claim })
      .update({ claimed_until: until });
  }

  /**
   * Plans the next look, and gives the claim back; nothing if it was lost. What
   * was asked for since the plan was read stays asked for.
   */
  async save(plan: PollPlan, claim: string): Promise<void> {
    await this.client<Row>(TABLE)
      .where({ claim })
      .update({
        ...columnsOf(plan),
        claim: null,
        claimed_until: null,
        asked_at: this.client.raw(
          'case when asked_at = ? then null else asked_at end',
          [plan.askedAt ?? null],
        ),
      });
  }

  /** Asks for a look; an instance without a plan gets its first one anyway. */
  async ask(instance: string, now: number): Promise<void> {
    await this.client<Row>(TABLE)
      .where({ instance, workspace: DEFAULT_WORKSPACE })
      .update({ asked_at: now });
  }
}

function columnsOf(plan: PollPlan) {
  return {
    next_at: plan.nextAt,
    rest_until: plan.restUntil,
    wait_ms: plan.waitMs,
    failures: plan.failures,
    failure: plan.failure ?? null,
  };
}
