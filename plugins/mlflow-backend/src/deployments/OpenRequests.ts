import { AuthService } from '@backstage/backend-plugin-api';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { DeploymentRequest } from '@mlflow-portal/backstage-plugin-mlflow-common';
import { DeploymentRequestStore } from './DeploymentRequestStore';

const MAXIMUM_REQUESTS = 100;

/** The requests whose entity is not in the catalog yet. */
export class OpenRequests {
  constructor(
    private readonly options: {
      store: DeploymentRequestStore;
      auth: AuthService;
      catalog: CatalogService;
    },
  ) {}

  async list(): Promise<DeploymentRequest[]> {
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
    const done = open.filter((_, index) => items[index] !== undefined);
    if (done.length > 0) {
      await store.markCatalogued(done.map(({ id }) => id));
    }
    return open.filter(request => !done.includes(request));
  }
}
