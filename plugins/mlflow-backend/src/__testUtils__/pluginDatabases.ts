import { TestDatabaseId, TestDatabases } from '@backstage/backend-test-utils';
import { Knex } from 'knex';
import { migrationsDirectory } from '../openDatabase';

/** The plugin's database of each kind, for tests to which the kind matters. */
export function pluginDatabases() {
  const databases = TestDatabases.create({
    ids: ['SQLITE_3', 'POSTGRES_14'],
    disableDocker: true,
  });
  return {
    ids: databases.eachSupportedId(),
    /** A new one, brought up to date. */
    async open(id: TestDatabaseId): Promise<Knex> {
      const knex = await databases.init(id);
      await knex.migrate.latest({ directory: migrationsDirectory });
      return knex;
    },
  };
}
