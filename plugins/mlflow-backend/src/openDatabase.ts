import {
  DatabaseService,
  resolvePackagePath,
} from '@backstage/backend-plugin-api';
import { Knex } from 'knex';

/** Where the migrations of the plugin's database are, installed or not. */
export const migrationsDirectory = resolvePackagePath(
  '@mlflow-portal/backstage-plugin-mlflow-backend',
  'migrations',
);

/** The plugin's database, brought up to date unless that is done elsewhere. */
export async function openDatabase(database: DatabaseService): Promise<Knex> {
  const client = await database.getClient();
  if (!database.migrations?.skip) {
    await client.migrate.latest({ directory: migrationsDirectory });
  }
  return client;
}
