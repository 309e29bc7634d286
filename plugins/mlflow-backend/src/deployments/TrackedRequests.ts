import { AuthService } from '@backstage/backend-plugin-api';
import { NotFoundError } from '@backstage/errors';
import { CatalogService } from '@backstage/plugin-catalog-node';
import {
  DeploymentRequest,
  RequestStatus,
  TrackedRequest,
  UnknownReason,
} from '@mlflow-portal/backstage-plugin-mlflow-common';
import { z } from 'zod/v4';
import { DeploymentRequestStore } from './DeploymentRequestStore';
import { RequestStatusReader } from './RequestStatusReader';

const MAXIMUM_REQUESTS = 100;

/** Others pass, as when a host is down for a while. */
const NEVER_KNOWN: ReadonlySet<UnknownReason> = new Set([
  'no-number',
  'not-found',
  'not-configured',
]);

/** The recorded requests, each with how far it has come. */
export class TrackedRequests {
  constructor(
    private readonly options: {
      store: DeploymentRequestStore;
      statuses: RequestStatusReader;
      auth: AuthService;
      catalog: CatalogService;
    },
  ) {}

  /**
   * Those whose entity is not in the catalog yet, and changes of existing ones
   * that wait for their merge.
   */
  async list(): Promise<TrackedRequest[]> {
    const { store, auth, catalog } = this.options;
    const open = await store.listOpen({ maximum: MAXIMUM_REQUESTS });
    if (open.length === 0) {
      return [];
    }
    // The plugin's own credentials: with the caller's, an entity that the
    // caller may not see would pass for one that does not exist, for ever.
    const { items } = await catalog.getEntitiesByRefs(
      {
        entityRefs: open.map(({ entityRef }) => entityRef),
        fields: ['kind', 'metadata.namespace', 'metadata.name'],
      },
      { credentials: await auth.getOwnServiceCredentials() },
    );
    const tracked = await this.#track(open);
    const done = tracked.filter(
      ({ status }, index) => items[index] && isOver(status),
    );
    if (done.length > 0) {
      await store.markCatalogued(done.map(({ id }) => id));
    }
    return tracked.filter(request => !done.includes(request));
  }

  /**
   * One of them, also after its entity is in the catalog.
   *
   * @throws NotFoundError
   */
  async find(id: string): Promise<TrackedRequest> {
    const { success } = z.uuid().safeParse(id);
    const request = success ? await this.options.store.find(id) : undefined;
    if (!request) {
      throw new NotFoundError('No request was recorded under this id');
    }
    const [tracked] = await this.#track([request]);
    return tracked;
  }

  async #track(requests: DeploymentRequest[]): Promise<TrackedRequest[]> {
    const { store, statuses } = this.options;
    const found = await statuses.read(requests);
    const tracked = requests.map((request, index) => ({
      ...request,
      status: found[index],
    }));
    const closed = tracked.filter(
      ({ status, closedAt }) => status.state === 'closed' && !closedAt,
    );
    const reopened = tracked.filter(
      ({ status, closedAt }) =>
        !['closed', 'unknown'].includes(status.state) && closedAt,
    );
    if (closed.length > 0) {
      await store.markClosed(closed.map(({ id }) => id));
    }
    if (reopened.length > 0) {
      await store.markReopened(reopened.map(({ id }) => id));
    }
    return tracked;
  }
}

/**
 * Whether a pull request has nothing more to tell about an entity that is in
 * the catalog: the entity alone does not say so, because a server that is
 * changed was there before.
 */
function isOver({ state, reason }: RequestStatus): boolean {
  return (
    state === 'merged' || (reason !== undefined && NEVER_KNOWN.has(reason))
  );
}
