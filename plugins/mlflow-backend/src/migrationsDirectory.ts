import { resolvePackagePath } from '@backstage/backend-plugin-api';

/** Where the migrations of the plugin's database are, installed or not. */
export const migrationsDirectory = resolvePackagePath(
  '@mlflow-portal/backstage-plugin-mlflow-backend',
  'migrations',
);
