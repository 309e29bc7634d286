import { Knex } from 'knex';

const LOCK = 4711;

/**
 * Stops backends in the middle of their work with the database: PostgreSQL lets
 * what is named here wait until the barrier is gone.
 */
export class Barrier {
  static async raise(
    knex: Knex,
    triggers: readonly string[],
  ): Promise<Barrier> {
    await knex.raw(`
      create function wait_at_barrier() returns trigger language plpgsql as $$
      begin
        perform pg_advisory_xact_lock_shared(${LOCK});
        return new;
      end $$`);
    for (const [index, trigger] of triggers.entries()) {
      await knex.raw(
        `create trigger barrier_${index} ${trigger} execute function wait_at_barrier()`,
      );
    }
    const holder = await knex.transaction();
    await holder.raw(`select pg_advisory_xact_lock(${LOCK})`);
    return new Barrier(knex, holder);
  }

  private constructor(
    private readonly knex: Knex,
    private readonly holder: Knex.Transaction,
  ) {}

  /** How many statements wait. */
  async count(): Promise<number> {
    return (await this.#waiting()).length;
  }

  /**
   * Lets nobody wait any more. What waited is lost, as it is when a backend
   * dies before its statement reaches the database.
   */
  async remove(): Promise<void> {
    for (const { pid } of await this.#waiting()) {
      await this.knex.raw('select pg_terminate_backend(?)', [pid]);
    }
    while ((await this.count()) > 0) {
      await new Promise(resolve => {
        setTimeout(resolve, 50);
      });
    }
    await this.holder.rollback();
  }

  async #waiting(): Promise<{ pid: number }[]> {
    const { rows } = await this.knex.raw(
      `select pid from pg_stat_activity
       where datname = current_database() and wait_event = 'advisory'`,
    );
    return rows;
  }
}
