import createKnex, { Knex } from 'knex';
import { migrationsDirectory } from '../openDatabase';

/** The plugin's database in memory, for tests to which its kind is all one. */
export async function memoryDatabase(): Promise<Knex> {
  const knex = createKnex({
    client: 'better-sqlite3',
    connection: ':memory:',
    useNullAsDefault: true,
  });
  await knex.migrate.latest({ directory: migrationsDirectory });
  return knex;
}
