import { ScmIntegrationRegistry } from '@backstage/integration';
import { Patience } from '../http/Patience';
import { PullRequestHost, RepositoryReference } from '../PullRequestHost';

/**
 * How to reach a repository, and with whose rights.
 *
 * @public
 */
export interface PullRequestHostOptions {
  /** The hosts of app-config, with the credentials of the portal. */
  integrations: ScmIntegrationRegistry;
  repository: RepositoryReference;
  /** A user's own token, used instead of the portal's credentials. */
  token?: string;
  /** Cancels whatever is under way. */
  signal?: AbortSignal;
  /**
   * For a single call, in milliseconds; 30 seconds by default, and 2 minutes
   * where a repository is fetched.
   */
  timeoutMs?: number;
  /**
   * For all pauses together that a host asks for, because of its rate limits,
   * in milliseconds; 15 minutes by default, and 0 for none.
   */
  patienceMs?: number;
  /** Is told in a sentence for people before such a pause begins. */
  onWait?: (message: string) => void;
}

/** Makes the {@link PullRequestHost} of one type of integration. */
export type HostFactory = (
  options: PullRequestHostOptions & {
    /** To be shared by all calls of the host. */
    patience: Patience;
  },
) => PullRequestHost;
