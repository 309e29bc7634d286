import { ConflictError } from '@backstage/errors';
import {
  DeploymentRequest,
  RecordRequestBody,
} from '@mlflow-portal/backstage-plugin-mlflow-common';
import { Knex } from 'knex';
import { randomUUID } from 'node:crypto';
import { numberAtTheEndOf } from './numberAtTheEndOf';

const TABLE = 'deployment_requests';

/** As long as people still wonder where their request has gone. */
const CLOSED_STAY_MS = 7 * 24 * 60 * 60 * 1000;

/** Milliseconds since 1970 from SQLite, a date from PostgreSQL. */
type Time = Date | number | string;

interface Row {
  id: string;
  entity_ref: string;
  platform: string;
  owner: string;
  environments: string;
  pull_request_url: string;
  pull_request_number: number | null;
  requested_by: string;
  requested_at: Time;
  updated_at: Time;
  catalogued_at: Time | null;
  closed_at: Time | null;
}

/** Who asks, with the teams that this person speaks for. */
export interface Requester {
  userEntityRef: string;
  ownershipEntityRefs: readonly string[];
}

/** What the portal asked for, one row per entity. */
export class DeploymentRequestStore {
  constructor(private readonly client: Knex) {}

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
      pull_request_number: body.pullRequestNumber ?? null,
      updated_at: now,
      catalogued_at: null,
      closed_at: null,
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
          .orWhereNotNull(`${TABLE}.closed_at`)
          .orWhereIn(`${TABLE}.owner`, [...requester.ownershipEntityRefs]),
      )
      .returning('*');
    const row = written.at(0);
    if (!row) {
      throw new ConflictError(
        `entityRef: another team has asked for ${body.entityRef} already; choose another name, or wait until the pull request of that team is closed`,
      );
    }
    return toRequest(row);
  }

  async find(id: string): Promise<DeploymentRequest | undefined> {
    const row = await this.client<Row>(TABLE).where({ id }).first();
    return row && toRequest(row);
  }

  /**
   * Requests that have not been seen done, newest first. One that was closed
   * without a merge stays for a week.
   */
  async listOpen(options: { maximum: number }): Promise<DeploymentRequest[]> {
    const rows = await this.client<Row>(TABLE)
      .whereNull('catalogued_at')
      .where(row =>
        row
          .whereNull('closed_at')
          .orWhere('closed_at', '>', new Date(Date.now() - CLOSED_STAY_MS)),
      )
      .orderBy('updated_at', 'desc')
      .limit(options.maximum);
    return rows.map(toRequest);
  }

  /** Notes that the catalog has what these requests asked for. */
  async markCatalogued(ids: readonly string[]): Promise<void> {
    await this.client<Row>(TABLE)
      .whereIn('id', ids)
      .update({ catalogued_at: new Date() });
  }

  /**
   * Notes that the pull requests of these requests were seen closed without a
   * merge. The first time counts.
   */
  async markClosed(ids: readonly string[]): Promise<void> {
    await this.client<Row>(TABLE)
      .whereIn('id', ids)
      .whereNull('closed_at')
      .update({ closed_at: new Date() });
  }

  /** Notes that these pull requests go on, after they had been closed. */
  async markReopened(ids: readonly string[]): Promise<void> {
    await this.client<Row>(TABLE)
      .whereIn('id', ids)
      .whereNotNull('closed_at')
      .update({ closed_at: null });
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
    pullRequestNumber:
      row.pull_request_number ?? numberAtTheEndOf(row.pull_request_url),
    requestedBy: row.requested_by,
    requestedAt: new Date(row.requested_at).toISOString(),
    updatedAt: new Date(row.updated_at).toISOString(),
    closedAt: row.closed_at ? new Date(row.closed_at).toISOString() : undefined,
  };
}
