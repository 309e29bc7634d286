import {
  AuditorService,
  BackstageUserInfo,
} from '@backstage/backend-plugin-api';
import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { ConflictError, InputError } from '@backstage/errors';
import {
  GateResult,
  PromotionBody,
  PromotionRequest,
  PromotionRequestsResponse,
} from '@mlflow-portal/backstage-plugin-mlflow-common';
import { Request } from 'express';
import {
  EntityPromotions,
  assertExpected,
  assertGatesOpen,
} from '../promotion';
import { CatalogMembers } from './CatalogMembers';
import { RequestStore } from './RequestStore';
import { SettledRequests } from './SettledRequests';
import { toPromotionRequest } from './StoredRequest';
import { audited } from './audited';

/** What is asked for of the models that an entity names. */
export class EntityRequests {
  constructor(
    private readonly options: {
      auditor: AuditorService;
      members: CatalogMembers;
      promotions: EntityPromotions;
      requests: SettledRequests;
      store: RequestStore;
      lifetimeMs: number;
      /** For tests. */
      now?: () => number;
    },
  ) {}

  /**
   * Keeps what a person asks for, if only a second person is missing.
   *
   * @throws as a promotion does; ConflictError where another request stands in
   * the way, InputError where no second person is needed.
   */
  async ask(
    entity: Entity,
    person: BackstageUserInfo,
    wanted: PromotionBody,
    request?: Request,
  ): Promise<PromotionRequest> {
    const { auditor, promotions, now = Date.now } = this.options;
    promotions.writes.count(person.userEntityRef);
    const meta = { ...wanted, actor: person.userEntityRef };
    const event = { eventId: 'promotion-request-create', meta, request };
    return audited(auditor, event, async () => {
      const readAt = now();
      const { instance, prepared } = await promotions.prepare(
        entity,
        person,
        wanted,
      );
      assertExpected(prepared.current, wanted);
      assertOnlyApprovalMissing(prepared.gates, wanted);
      return this.#keep(
        entity,
        person,
        {
          ...wanted,
          instance: instance.name,
          modelCreatedAt: prepared.model.createdAt,
        },
        readAt,
      );
    });
  }

  /** What was asked for of the models that the entity names. */
  async list(entity: Entity): Promise<PromotionRequestsResponse> {
    const { promotions, requests } = this.options;
    const all = await requests.list(stringifyEntityRef(entity));
    const named = await promotions.filterNamed(entity, all);
    return { items: named.map(toPromotionRequest) };
  }

  async #keep(
    entity: Entity,
    { userEntityRef, ownershipEntityRefs }: BackstageUserInfo,
    wanted: PromotionBody & { instance: string; modelCreatedAt: number },
    readAt: number,
  ): Promise<PromotionRequest> {
    const { members, store, lifetimeMs, now = Date.now } = this.options;
    const known = await members.refsOf(userEntityRef);
    const draft = {
      ...wanted,
      entityRef: stringifyEntityRef(entity),
      requestedBy: userEntityRef,
      requesterRefs: ownershipEntityRefs,
      cataloguedRefs: ownershipEntityRefs.filter(ref =>
        known.includes(ref.toLocaleLowerCase('en-US')),
      ),
      expiresAt: now() + lifetimeMs,
    };
    const kept = await store.create(draft, readAt);
    if (kept === 'taken') {
      throw new ConflictError(
        `alias: somebody has asked for a version of ${wanted.alias} already; look at the requests, and have that one decided first`,
      );
    }
    if (kept === 'too-many') {
      throw new ConflictError(
        'Too many of your requests wait for a decision; withdraw one first',
      );
    }
    return toPromotionRequest(kept);
  }
}

function assertOnlyApprovalMissing(
  gates: readonly GateResult[],
  { alias, version }: PromotionBody,
): void {
  const isMissing = ({ gate, result }: GateResult) =>
    gate === 'second-person' && result === 'failed';
  assertGatesOpen(gates.filter(one => !isMissing(one)));
  if (!gates.some(isMissing)) {
    throw new InputError(
      `alias: nobody else has to approve that ${alias} points to version ${version}; promote it`,
    );
  }
}
