import {
  DatabaseService,
  resolvePackagePath,
} from '@backstage/backend-plugin-api';
import { ConflictError } from '@backstage/errors';
import {
  DeploymentRequest,
  RecordRequestBody,
} from '@mlflow-portal/backstage-plugin-mlflow-common';
import { Knex } from 'knex';
import { randomUUID } from 'node:crypto';

const TABLE = 'deployment_requests';

/** Milliseconds since 1970 from SQLite, a date from PostgreSQL. */
type Time = Date | number | string;

interface Row {
  id: string;
  entity_ref: string;
  platform: string;
  owner: string;
  environments: string;
  pull_request_url: string;
  requested_by: string;
  requested_at: Time;
  updated_at: Time;
  catalogued_at: Time | null;
}

/** Who asks, with the teams that this person speaks for. */
export interface Requester {
  userEntityRef: string;
  ownershipEntityRefs: readonly string[];
}

/** What the portal asked for, one row per entity. */
export class DeploymentRequestStore {
  static async create(
    database: DatabaseService,
  ): Promise<DeploymentRequestStore> {
    const client = await database.getClient();
    if (!database.migrations?.skip) {
      await client.migrate.latest({
        directory: resolvePackagePath(
          '@mlflow-portal/backstage-plugin-mlflow-backend',
          'migrations',
        ),
      });
    }
    return new DeploymentRequestStore(client);
  }

  private constructor(private readonly client: Knex) {}

  /**
   * Records a request, or brings the one of the same entity up to date. Who
   * asked first stays on it, and it is open again.
   *
   * @throws ConflictError for an open request of a team that is none of the
   * requester's.
   */
  async record(
    body: RecordRequestBody,
    requester: Requester,
  ): Promise<DeploymentRequest> {
    const now = new Date();
    const changeable = {
      platform: body.platform,
      owner: body.owner,
      environments: JSON.stringify(body.environments),
      pull_request_url: body.pullRequestUrl,
      updated_at: now,
      catalogued_at: null,
    };
    const written = await this.client<Row>(TABLE)
      .insert({
        id: randomUUID(),
        entity_ref: body.entityRef,
        requested_by: requester.userEntityRef,
        requested_at: now,
        ...changeable,
      })
      .onConflict('entity_ref')
      .merge(changeable)
      // Within the one statement, so that two teams cannot pass each other.
      .where(mine =>
        mine
          .whereNotNull(`${TABLE}.catalogued_at`)
          .orWhereIn(`${TABLE}.owner`, [...requester.ownershipEntityRefs]),
      )
      .returning('*');
    const row = written.at(0);
    if (!row) {
      throw new ConflictError(
        `entityRef: another team has asked for ${body.entityRef} already; choose another name, or wait until the request of that team is withdrawn`,
      );
    }
    return toRequest(row);
  }

  /** Requests whose entity has not been seen in the catalog, newest first. */
  async listOpen(options: { maximum: number }): Promise<DeploymentRequest[]> {
    const rows = await this.client<Row>(TABLE)
      .whereNull('catalogued_at')
      .orderBy('updated_at', 'desc')
      .limit(options.maximum);
    return rows.map(toRequest);
  }

  /** Notes that the entities of these requests are in the catalog now. */
  async markCatalogued(ids: readonly string[]): Promise<void> {
    await this.client<Row>(TABLE)
      .whereIn('id', ids)
      .update({ catalogued_at: new Date() });
  }
}

function toRequest(row: Row): DeploymentRequest {
  return {
    id: row.id,
    entityRef: row.entity_ref,
    platform: row.platform,
    owner: row.owner,
    environments: JSON.parse(row.environments) as string[],
    pullRequestUrl: row.pull_request_url,
    requestedBy: row.requested_by,
    requestedAt: new Date(row.requested_at).toISOString(),
    updatedAt: new Date(row.updated_at).toISOString(),
  };
}
