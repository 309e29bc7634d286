import { InputError } from '@backstage/errors';
import { ScmIntegrationRegistry } from '@backstage/integration';
import {
  LayeredDeploymentService,
  repositoryOf,
} from '@mlflow-portal/backstage-plugin-layered-deployment-node';
import {
  PullRequestStatus,
  PullRequests,
  createPullRequestHost,
} from '@mlflow-portal/pull-requests';
import { HostPauses } from './HostPauses';

const TIMEOUT_MS = 10_000;

interface Repository {
  host: string;
  pullRequests: PullRequests;
}

/** Reads pull requests, by platform and number. */
export interface PullRequestReader {
  /** @throws InputError if the platform is not set up to be asked. */
  readStatus(platform: string, number: number): Promise<PullRequestStatus>;
}

/**
 * The pull requests of each platform's repository, read with the credentials
 * of the portal. Where that is comes from app-config, never from a caller.
 */
export class PlatformPullRequests implements PullRequestReader {
  /** Kept, as a host keeps the tokens that it got. */
  readonly #repositories = new Map<string, Repository>();
  readonly #pauses: HostPauses;

  constructor(
    private readonly options: {
      service: LayeredDeploymentService;
      integrations: ScmIntegrationRegistry;
      /** For tests. */
      now?: () => number;
    },
  ) {
    this.#pauses = new HostPauses({ now: options.now });
  }

  async readStatus(
    platform: string,
    number: number,
  ): Promise<PullRequestStatus> {
    const repository = this.#repositories.get(platform) ?? this.#open(platform);
    this.#repositories.set(platform, repository);
    const { host, pullRequests } = repository;
    return this.#pauses.call(host, () => pullRequests.readStatus(number));
  }

  #open(name: string): Repository {
    const { service, integrations } = this.options;
    const platform = service
      .getPlatforms()
      .find(candidate => candidate.name === name);
    if (!platform) {
      throw new InputError(
        `No platform is named "${name}" any more; requests for it cannot be followed`,
      );
    }
    const { reference } = repositoryOf(platform, integrations);
    const { pullRequests } = createPullRequestHost({
      integrations,
      repository: reference,
      timeoutMs: TIMEOUT_MS,
      // Whoever looks does not wait that long; the next look is soon enough.
      patienceMs: 0,
    });
    return { host: reference.host, pullRequests };
  }
}
