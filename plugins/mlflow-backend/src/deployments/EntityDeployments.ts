import { LoggerService } from '@backstage/backend-plugin-api';
import {
  DEFAULT_NAMESPACE,
  Entity,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { isError } from '@backstage/errors';
import { ScmIntegrationRegistry } from '@backstage/integration';
import { LayeredDeploymentService } from '@mlflow-portal/backstage-plugin-layered-deployment-node';
import {
  DeploymentProblem,
  DeploymentResponse,
} from '@mlflow-portal/backstage-plugin-mlflow-common';
import {
  CLAIMS_ANNOTATION,
  ExistingDeployment,
} from '@mlflow-portal/layered-deployment';
import { CachedRead } from '../cache';
import {
  DeploymentReader,
  KnownDeployment,
  UnknownDeployment,
} from './DeploymentReader';
import { locateDeployment } from './locateDeployment';

const failures: Record<string, DeploymentProblem> = {
  AuthenticationError: 'no-access',
  NotAllowedError: 'no-access',
  // A host that hides a repository from an account says so.
  NotFoundError: 'no-access',
  InputError: 'not-configured',
  ServiceUnavailableError: 'no-answer',
};

/** What the servers of the catalog were deployed from. */
export class EntityDeployments {
  constructor(
    private readonly options: {
      service: LayeredDeploymentService;
      integrations: ScmIntegrationRegistry;
      reader: DeploymentReader;
      logger: LoggerService;
    },
  ) {}

  /** What the portal tells of the deployment of an entity. */
  async describe(entity: Entity): Promise<DeploymentResponse> {
    const read = await this.#read(entity);
    if ('state' in read) {
      return read;
    }
    const { value, readAt, stale } = read;
    return {
      state: 'known',
      deployment: value.deployment,
      readAt: readAt.toISOString(),
      stale,
    };
  }

  /**
   * What the generator has to know to make an entity's deployment again;
   * nothing where that cannot be told.
   */
  async existing(entity: Entity): Promise<ExistingDeployment> {
    const read = await this.#read(entity);
    return 'state' in read
      ? { facts: {} }
      : { facts: read.value.facts, previous: read.value.record };
  }

  async #read(
    entity: Entity,
  ): Promise<CachedRead<KnownDeployment> | UnknownDeployment> {
    const { service, integrations, reader, logger } = this.options;
    const place = locateDeployment(entity, {
      platforms: service.getPlatforms(),
      integrations,
    });
    if (!place) {
      return unknown('not-generated');
    }
    try {
      const { value, ...rest } = await reader.read(place);
      if (!value) {
        const wasMade =
          CLAIMS_ANNOTATION in (entity.metadata.annotations ?? {});
        return unknown(wasMade ? 'file-gone' : 'not-generated');
      }
      if (value.state === 'unknown') {
        return value;
      }
      return describes(value, entity)
        ? { value, ...rest }
        : unknown('not-generated');
    } catch (error) {
      const reason = isError(error) ? failures[error.name] : undefined;
      if (!reason || !isError(error)) {
        throw error;
      }
      logger.warn(
        `What ${stringifyEntityRef(entity)} was deployed from is not known: ${
          error.message
        }`,
      );
      return unknown(reason);
    }
  }
}

/** The generator names its entity after the deployment. */
function describes({ record }: KnownDeployment, entity: Entity): boolean {
  const { namespace = DEFAULT_NAMESPACE, name } = entity.metadata;
  return (
    entity.kind === 'Component' &&
    namespace === DEFAULT_NAMESPACE &&
    record.names[record.answers.environments[0]]?.deployment === name
  );
}

function unknown(reason: DeploymentProblem): UnknownDeployment {
  return { state: 'unknown', reason };
}
