import { LayeredDeploymentService } from '@mlflow-portal/backstage-plugin-layered-deployment-node';
import {
  BundleFile,
  ExistingDeployment,
} from '@mlflow-portal/layered-deployment';
import { changeOf } from './changeOf';
import { isInvalidDeploymentError } from './isInvalidDeploymentError';

/**
 * The generated files of the base branch by their paths, made again instead of
 * read. One that another release of the generator would write is left out.
 */
export function previousTexts(
  service: LayeredDeploymentService,
  existing: ExistingDeployment,
): ReadonlyMap<string, string> {
  return new Map(
    makeAgain(service, existing)
      .filter(file => changeOf(file, existing) === 'same')
      .map(({ path, content }) => [path, content]),
  );
}

function makeAgain(
  service: LayeredDeploymentService,
  { previous, facts }: ExistingDeployment,
): BundleFile[] {
  if (!previous) {
    return [];
  }
  try {
    return service.generate({ answers: previous.answers, facts, previous })
      .files;
  } catch (error) {
    // The platform does not offer any more what the server was made with.
    if (isInvalidDeploymentError(error)) {
      return [];
    }
    throw error;
  }
}
