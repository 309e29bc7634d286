import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { existsSync } from 'node:fs';
import path from 'node:path';

/** The Python whose environment has MLflow and the drivers of its databases. */
export function pythonWithMlflow(): string {
  const environment =
    process.env.MLFLOW_VENV ??
    resolvePackagePath(
      '@mlflow-portal/backstage-plugin-mlflow-node',
      '../../.cache/python/mlflow',
    );
  const python = path.join(environment, 'bin', 'python');
  if (!existsSync(python)) {
    throw new Error(
      `No MLflow in ${environment}: run npm test, which installs it, or set MLFLOW_VENV`,
    );
  }
  return python;
}
