import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

const environmentOf = () =>
  process.env.MLFLOW_VENV ??
  resolvePackagePath(
    '@mlflow-portal/backstage-plugin-mlflow-node',
    '../../.cache/python/mlflow',
  );

/** The Python whose environment has MLflow and the drivers of its databases. */
export function pythonWithMlflow(): string {
  const environment = environmentOf();
  const python = path.join(environment, 'bin', 'python');
  if (!existsSync(python)) {
    throw new Error(
      `No MLflow in ${environment}: run npm test, which installs it, or set MLFLOW_VENV`,
    );
  }
  return python;
}

/** The packages that make that environment's MLflow an older release. */
export function packagesOfRelease(release: string): string {
  const packages = `${environmentOf()}-${release}`;
  if (!existsSync(packages)) {
    throw new Error(
      `No MLflow ${release} in ${packages}: run npm test, which installs it`,
    );
  }
  return packages;
}

/** Why a release could not be installed, where that may be. */
export function whyWithoutRelease(release: string): string | undefined {
  const file = `${environmentOf()}-${release}.txt`;
  return existsSync(file) ? readFileSync(file, 'utf8').trim() : undefined;
}
