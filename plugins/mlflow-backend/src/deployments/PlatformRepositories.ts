import { ScmIntegrationRegistry } from '@backstage/integration';
import { repositoryOf } from '@mlflow-portal/backstage-plugin-layered-deployment-node';
import { Platform } from '@mlflow-portal/layered-deployment';
import {
  PullRequestHost,
  createPullRequestHost,
} from '@mlflow-portal/pull-requests';
import { HostPauses } from './HostPauses';

const TIMEOUT_MS = 10_000;

/**
 * The repository of each platform, with the credentials of the portal. Where
 * that is comes from app-config, never from a caller.
 */
export class PlatformRepositories {
  /** Kept, as a host keeps the tokens that it got. By platform. */
  readonly #hosts = new Map<string, PullRequestHost>();
  readonly #pauses: HostPauses;

  constructor(
    private readonly options: {
      integrations: ScmIntegrationRegistry;
      /** For tests. */
      now?: () => number;
    },
  ) {
    this.#pauses = new HostPauses({ now: options.now });
  }

  /**
   * Asks the host of a platform, unless it is to be left alone.
   *
   * @throws InputError if the host is not set up to be asked.
   */
  async call<T>(
    platform: Platform,
    ask: (host: PullRequestHost) => Promise<T>,
  ): Promise<T> {
    const host = this.#hosts.get(platform.name) ?? this.#open(platform);
    this.#hosts.set(platform.name, host);
    return this.#pauses.call(new URL(platform.repository.url).host, () =>
      ask(host),
    );
  }

  #open(platform: Platform): PullRequestHost {
    const { integrations } = this.options;
    return createPullRequestHost({
      integrations,
      repository: repositoryOf(platform, integrations).reference,
      timeoutMs: TIMEOUT_MS,
      // Whoever looks does not wait that long; the next look is soon enough.
      patienceMs: 0,
    });
  }
}
