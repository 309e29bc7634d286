import {
  AuditorService,
  BackstageUserInfo,
  LoggerService,
} from '@backstage/backend-plugin-api';
import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { NotAllowedError, NotFoundError } from '@backstage/errors';
import {
  ApprovalResponse,
  PromotionRequest,
} from '@mlflow-portal/backstage-plugin-mlflow-common';
import { Request } from 'express';
import { EntityPromotions } from '../promotion';
import { CatalogMembers } from './CatalogMembers';
import { RequestApproval } from './RequestApproval';
import { RequestStore } from './RequestStore';
import { SettledRequests } from './SettledRequests';
import { StoredRequest, toPromotionRequest } from './StoredRequest';
import { assertOpen, decidedAlready } from './assertOpen';
import { audited } from './audited';
import { isSamePerson } from './isSamePerson';

/** Who decides about which request, and by which call. */
export interface Decision {
  entity: Entity;
  person: BackstageUserInfo;
  id: string;
  request?: Request;
}

/** What becomes of requests, by the people who decide. */
export class EntityDecisions {
  constructor(
    private readonly options: {
      auditor: AuditorService;
      logger: LoggerService;
      members: CatalogMembers;
      promotions: EntityPromotions;
      requests: SettledRequests;
      store: RequestStore;
    },
  ) {}

  /**
   * Moves the alias as it was asked for, if all is as it was then.
   *
   * @throws as a promotion does; NotAllowedError for the one who asked,
   * ConflictError where the request or what it is about is another by now.
   */
  async approve(decision: Decision): Promise<ApprovalResponse> {
    const { promotions, members } = this.options;
    const { entity, person, request } = decision;
    const asked = await this.#find(decision);
    return this.#audit(
      'promotion-request-approve',
      decision,
      asked,
      async () => {
        assertOpen(asked);
        if (isSamePerson(asked, person)) {
          throw new NotAllowedError(
            'You asked for this promotion yourself; somebody else has to approve it',
          );
        }
        const approval = new RequestApproval({
          ...this.options,
          asked,
          approver: person.userEntityRef,
          requesterRefs: await members.refsLeftOf(asked),
        });
        const { instance, model, alias, version } = asked;
        const { expectedVersion, reason } = asked;
        const wanted = {
          instance,
          model,
          alias,
          version,
          expectedVersion,
          reason,
        };
        const promotion = await promotions.promote(entity, person, wanted, {
          ...{ request, approval },
        });
        return { request: toPromotionRequest(approval.request), promotion };
      },
    );
  }

  /**
   * Ends a request without a move; the one who asked withdraws it so.
   *
   * @throws NotAllowedError for people who could not approve it either.
   */
  async reject(decision: Decision, reason: string): Promise<PromotionRequest> {
    const { promotions, store } = this.options;
    const { entity, person, id } = decision;
    promotions.writes.count(person.userEntityRef);
    const asked = await this.#find(decision);
    return this.#audit(
      'promotion-request-reject',
      decision,
      asked,
      async () => {
        assertOpen(asked);
        const isOwn = isSamePerson(asked, person);
        if (!isOwn) {
          await promotions.assertMayApprove(entity, person, asked);
        }
        const closed = await store.close(id, {
          state: isOwn ? 'withdrawn' : 'rejected',
          decidedBy: person.userEntityRef,
          note: reason,
        });
        const ended = await this.#find(decision);
        if (!closed) {
          throw decidedAlready(ended);
        }
        return toPromotionRequest(ended);
      },
    );
  }

  async #find({ entity, id }: Decision): Promise<StoredRequest> {
    const found = await this.options.requests.find(id);
    if (found?.entityRef !== stringifyEntityRef(entity)) {
      throw new NotFoundError(
        'Nothing was asked for under this id on this entity',
      );
    }
    return found;
  }

  async #audit<T>(
    eventId: string,
    { person, request }: Decision,
    asked: StoredRequest,
    act: () => Promise<T>,
  ): Promise<T> {
    const { id, instance, model, alias, version, requestedBy } = asked;
    const meta = {
      actor: person.userEntityRef,
      ...{ id, instance, model, alias, version, requestedBy },
    };
    return audited(this.options.auditor, { eventId, meta, request }, act);
  }
}
