import { ScmIntegrationRegistry } from '@backstage/integration';
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
  /** For a single call, in milliseconds; 30 seconds by default. */
  timeoutMs?: number;
}

/** Makes the {@link PullRequestHost} of one type of integration. */
export type HostFactory = (options: PullRequestHostOptions) => PullRequestHost;
