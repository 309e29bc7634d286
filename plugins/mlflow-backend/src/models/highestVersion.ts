import { MlflowModelVersion } from '@mlflow-portal/backstage-plugin-mlflow-node';

/** The highest number; what MLflow calls `latest` is another version. */
export function highestVersion(
  versions: readonly MlflowModelVersion[],
): string | undefined {
  const numbers = versions.map(({ version }) => Number(version));
  return numbers.length > 0 ? String(Math.max(...numbers)) : undefined;
}
