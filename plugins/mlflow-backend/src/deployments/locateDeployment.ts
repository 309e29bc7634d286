import { ANNOTATION_LOCATION, Entity } from '@backstage/catalog-model';
import { isError } from '@backstage/errors';
import { ScmIntegrationRegistry } from '@backstage/integration';
import { repositoryOf } from '@mlflow-portal/backstage-plugin-layered-deployment-node';
import { Platform } from '@mlflow-portal/layered-deployment';
import { fileAt } from '@mlflow-portal/pull-requests';

const CATALOG_INFO = /^(.+)\/catalog-info\.yaml$/;

/** Where the files of an entity's deployment may be. */
export interface DeploymentPlace {
  /** Those that share the repository; which it is, the files say. */
  platforms: [Platform, ...Platform[]];
  /** Folder of its deployment.yaml. */
  folder: string;
}

/**
 * Where the files of an entity's deployment may be, if it comes from the base
 * branch of a platform's repository: what is there was reviewed. The annotation
 * is a claim; the configuration says what is read.
 */
export function locateDeployment(
  entity: Entity,
  options: { platforms: Platform[]; integrations: ScmIntegrationRegistry },
): DeploymentPlace | undefined {
  const { integrations } = options;
  const location = entity.metadata.annotations?.[ANNOTATION_LOCATION];
  const url = location?.startsWith('url:') ? location.slice(4) : '';
  if (!URL.canParse(url)) {
    return undefined;
  }
  const file = unlessWrong(() => fileAt(new URL(url), integrations));
  const folder = file && CATALOG_INFO.exec(file.path)?.[1];
  if (!folder) {
    return undefined;
  }
  const [first, ...others] = options.platforms.filter(platform => {
    const own = unlessWrong(() => repositoryOf(platform, integrations));
    return (
      own?.repoUrl === file.repoUrl &&
      platform.repository.baseBranch === file.branch
    );
  });
  return first && { platforms: [first, ...others], folder };
}

/** An address that nobody can take apart is no address of a platform. */
function unlessWrong<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    if (isError(error) && error.name === 'InputError') {
      return undefined;
    }
    throw error;
  }
}
