import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { repositoryRoot } from '../repositoryRoot';

/** The Python whose environment has MLflow and the drivers of its databases. */
export function pythonWithMlflow(): string {
  const environment =
    process.env.MLFLOW_VENV ?? join(repositoryRoot, '.cache/python/mlflow');
  const python = join(environment, 'bin', 'python');
  if (!existsSync(python)) {
    throw new Error(
      `No MLflow in ${environment}: run npm test, which installs it, or set MLFLOW_VENV`,
    );
  }
  return python;
}
