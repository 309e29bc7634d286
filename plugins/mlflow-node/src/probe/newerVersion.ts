import { products } from '@mlflow-portal/layered-deployment';
import semver from 'semver';

/** Newest MLflow among the images that the installed generator knows. */
const NEWEST = products
  .filter(({ traits }) => traits.includes('mlflow'))
  .flatMap(({ images }) => images.map(({ version }) => version))
  .sort(semver.rcompare)
  .at(0);

/** The newest version that can be rolled out, where this one is below it. */
export function newerVersionThan(
  version: string | undefined,
): string | undefined {
  const release = semver.coerce(version);
  return release && NEWEST && semver.lt(release, NEWEST) ? NEWEST : undefined;
}
