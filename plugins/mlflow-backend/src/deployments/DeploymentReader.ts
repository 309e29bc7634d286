import { ScmIntegrationRegistry } from '@backstage/integration';
import { LayeredDeploymentService } from '@mlflow-portal/backstage-plugin-layered-deployment-node';
import {
  DeploymentProblem,
  DeploymentSummary,
} from '@mlflow-portal/backstage-plugin-mlflow-common';
import {
  DeploymentRecord,
  EnvironmentFacts,
} from '@mlflow-portal/layered-deployment';
import { PullRequestHost } from '@mlflow-portal/pull-requests';
import { CachedRead, ReadThroughCache } from '../cache';
import { PlatformRepositories } from './PlatformRepositories';
import { describeDeployment } from './describeDeployment';
import { isInvalidDeploymentError } from './isInvalidDeploymentError';
import { DeploymentPlace } from './locateDeployment';
import { DeploymentFiles, readDeploymentFiles } from './readDeploymentFiles';

/** Within it, the Git host is not even asked whether something changed. */
const FRESH_MS = 60_000;

/** A deployment that cannot be told, and why. */
export interface UnknownDeployment {
  state: 'unknown';
  reason: DeploymentProblem;
  message?: string;
}

/** A deployment, for the generator and for people. */
export interface KnownDeployment {
  state: 'known';
  record: DeploymentRecord;
  facts: Record<string, EnvironmentFacts>;
  deployment: DeploymentSummary;
}

interface Look {
  /** Absent where they could not be understood. */
  files?: DeploymentFiles;
  /** Absent where nothing is. */
  found?: KnownDeployment | UnknownDeployment;
}

/** Reads deployments from the repositories of platforms, with few calls. */
export class DeploymentReader {
  readonly #cache: ReadThroughCache<Look>;

  constructor(
    private readonly options: {
      service: LayeredDeploymentService;
      integrations: ScmIntegrationRegistry;
      repositories: Pick<PlatformRepositories, 'call'>;
      /** For tests. */
      now?: () => number;
    },
  ) {
    this.#cache = new ReadThroughCache({
      maximumAgeMs: FRESH_MS,
      now: options.now,
    });
  }

  /** What is at a place, if there is a deployment. */
  async read(place: DeploymentPlace): Promise<CachedRead<Look['found']>> {
    const [{ repository }] = place.platforms;
    const key = `${repository.url} ${repository.baseBranch} ${place.folder}`;
    const last = this.#cache.last(key)?.value;
    const { value, ...rest } = await this.#cache.get(key, () =>
      this.options.repositories.call(place.platforms[0], host =>
        this.#look(host, place, last),
      ),
    );
    return { value: value.found, ...rest };
  }

  async #look(
    host: PullRequestHost,
    place: DeploymentPlace,
    last: Look | undefined,
  ): Promise<Look> {
    try {
      const files = await readDeploymentFiles(host, place, last?.files);
      return files === last?.files
        ? last
        : { files, found: this.#understand(files, host, place) };
    } catch (error) {
      if (isInvalidDeploymentError(error)) {
        const { message } = error;
        return { found: { state: 'unknown', reason: 'unreadable', message } };
      }
      throw error;
    }
  }

  #understand(
    { record, facts }: DeploymentFiles,
    host: PullRequestHost,
    { platforms, folder }: DeploymentPlace,
  ): Look['found'] {
    if (!record) {
      return undefined;
    }
    const { service, integrations } = this.options;
    const { platform: name } = record.answers;
    const platform = platforms.find(candidate => candidate.name === name);
    if (!platform) {
      return {
        state: 'unknown',
        reason: 'unknown-platform',
        message: `No platform of this repository is named "${name}"`,
      };
    }
    const base = host.getContentsUrl(platform.repository.baseBranch);
    return {
      state: 'known',
      record,
      facts,
      deployment: describeDeployment({
        record,
        facts,
        folder,
        platform,
        service,
        addressOf: url => integrations.resolveUrl({ url, base }),
      }),
    };
  }
}
