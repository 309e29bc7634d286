import {
  AuditorService,
  BackstageUserInfo,
  LoggerService,
} from '@backstage/backend-plugin-api';
import { Entity } from '@backstage/catalog-model';
import { NotFoundError } from '@backstage/errors';
import {
  PreviousVersionResponse,
  PromotionBody,
  PromotionCheckBody,
  PromotionCheckResponse,
  PromotionResponse,
} from '@mlflow-portal/backstage-plugin-mlflow-common';
import { MlflowInstance } from '@mlflow-portal/backstage-plugin-mlflow-node';
import { Request } from 'express';
import { AliasHistory, AliasQuery, HistoryReader } from '../history';
import { ClientPool, InstanceDirectory } from '../instances';
import { EntityModels, instanceFor } from '../models';
import { Approval } from './Approval';
import { Promoter, Promotion } from './Promoter';
import { PromotionRules } from './PromotionRules';
import { WriteLimit } from './WriteLimit';
import { assertMayApprove } from './assertMayApprove';
import { errorForUser } from './errorForUser';
import { OpenRequests, preparePromotion } from './preparePromotion';

interface Parts {
  auditor: AuditorService;
  clients: ClientPool;
  directory: InstanceDirectory;
  models: Pick<EntityModels, 'outdate'>;
  /** Hears how each promotion ended; `failed` is one with an error. */
  onOutcome?: (outcome: PromotionResponse['outcome'] | 'failed') => void;
  promoter: Promoter;
  reader: HistoryReader;
  requests: OpenRequests;
  rules: PromotionRules;
}

/** Promotions of the models that an entity names, once let through the gate. */
export class EntityPromotions {
  static create(
    options: Omit<Parts, 'promoter'> & {
      history: AliasHistory;
      logger: LoggerService;
      /** For tests. */
      now?: () => number;
    },
  ): EntityPromotions {
    return new EntityPromotions({
      ...options,
      promoter: new Promoter(options),
    });
  }

  /** Counts whoever asks for or decides about a promotion, by whatever way. */
  readonly writes = new WriteLimit();

  private constructor(private readonly options: Parts) {}

  /** What a promotion would meet now; it changes nothing. */
  async check(
    entity: Entity,
    caller: BackstageUserInfo,
    wanted: PromotionCheckBody,
  ): Promise<PromotionCheckResponse> {
    const { instance, prepared } = await this.prepare(entity, caller, wanted);
    const { current = null, gates, request } = prepared;
    return { instance: instance.name, current, gates, request };
  }

  /** Moves the alias. Whatever becomes of it is in the audit log. */
  async promote(
    entity: Entity,
    caller: BackstageUserInfo,
    wanted: PromotionBody,
    { request, approval }: { request?: Request; approval?: Approval } = {},
  ): Promise<PromotionResponse> {
    this.writes.count(caller.userEntityRef);
    const { model, alias, version, expectedVersion } = wanted;
    const event = await this.options.auditor.createEvent({
      eventId: 'alias-promote',
      severityLevel: 'medium',
      request,
      meta: {
        actor: caller.userEntityRef,
        requestedBy: approval?.requestedBy,
        requestId: approval?.requestId,
        instance: wanted.instance,
        ...{ model, alias, version, expectedVersion },
      },
    });
    try {
      const promotion = await this.prepare(entity, caller, wanted, approval);
      const response = await this.#move({
        ...promotion,
        ...{ caller, wanted, approval },
      });
      await approval?.end(response);
      const { outcome, instance, current, recorded } = response;
      await event.success({ meta: { outcome, instance, current, recorded } });
      this.options.onOutcome?.(outcome);
      return response;
    } catch (error) {
      this.options.onOutcome?.('failed');
      const shown = errorForUser(error);
      await approval?.giveUp(shown);
      await event.fail({ error: shown as Error });
      throw shown;
    }
  }

  /**
   * What there is to know before an alias is moved.
   *
   * @throws as {@link preparePromotion} does, in words for people.
   */
  async prepare(
    entity: Entity,
    caller: BackstageUserInfo,
    wanted: PromotionCheckBody,
    approval?: Approval,
  ) {
    const { clients, directory, reader, requests, rules } = this.options;
    const instance = await instanceFor(directory, entity, wanted);
    const client = clients.clientOf(instance);
    try {
      const prepared = await preparePromotion({
        ...{ client, rules, reader, requests, caller, wanted, approval },
        instance: instance.name,
      });
      return { instance, client, prepared };
    } catch (error) {
      throw errorForUser(error);
    }
  }

  /** @throws NotAllowedError, NotFoundError */
  async assertMayApprove(
    entity: Entity,
    { ownershipEntityRefs }: BackstageUserInfo,
    of: { instance: string; model: string; alias: string },
  ): Promise<void> {
    const { clients, directory, rules } = this.options;
    const instance = await instanceFor(directory, entity, of);
    try {
      const client = clients.clientOf(instance);
      const model = await client.getRegisteredModel(of.model);
      if (!model) {
        throw new NotFoundError(
          `model: ${instance.name} has no registered model ${of.model} any more; the request expires by itself`,
        );
      }
      const { ownerTag } = rules;
      assertMayApprove({
        ...{ model, ownerTag, ownershipEntityRefs },
        ...rules.rulesFor(of),
      });
    } catch (error) {
      throw errorForUser(error);
    }
  }

  /** Those about models and instances that the entity names. */
  async filterNamed<T extends { instance: string; model: string }>(
    entity: Entity,
    items: readonly T[],
  ): Promise<T[]> {
    const isNamed = await Promise.all(
      items.map(item =>
        instanceFor(this.options.directory, entity, item).then(
          () => true,
          error => {
            if (error.name === 'NotFoundError') {
              return false;
            }
            throw error;
          },
        ),
      ),
    );
    return items.filter((_, index) => isNamed[index]);
  }

  /** Where an alias pointed before: what a rollback goes back to. */
  async previous(
    entity: Entity,
    query: AliasQuery,
  ): Promise<PreviousVersionResponse> {
    const { directory, reader } = this.options;
    const { name } = await instanceFor(directory, entity, query);
    const move = await reader.lastMove(name, query.model, query.alias);
    return {
      instance: name,
      current: move?.to ?? null,
      previous: move?.from,
    };
  }

  async #move({
    instance,
    ...promotion
  }: Omit<Promotion, 'instance'> & { instance: MlflowInstance }) {
    const { promoter, models } = this.options;
    try {
      return await promoter.promote({ ...promotion, instance: instance.name });
    } finally {
      models.outdate(instance, promotion.wanted.model);
    }
  }
}
