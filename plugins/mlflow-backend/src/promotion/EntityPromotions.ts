import {
  AuditorService,
  BackstageUserInfo,
  LoggerService,
  RootConfigService,
} from '@backstage/backend-plugin-api';
import { Entity } from '@backstage/catalog-model';
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
import { Promoter, Promotion } from './Promoter';
import { PromotionRules } from './PromotionRules';
import { WriteLimit } from './WriteLimit';
import { errorForUser } from './errorForUser';
import { preparePromotion } from './preparePromotion';

interface Parts {
  auditor: AuditorService;
  clients: ClientPool;
  directory: InstanceDirectory;
  models: Pick<EntityModels, 'outdate'>;
  /** Hears how each promotion ended; `failed` is one with an error. */
  onOutcome?: (outcome: PromotionResponse['outcome'] | 'failed') => void;
  promoter: Promoter;
  reader: HistoryReader;
  rules: PromotionRules;
  writes: WriteLimit;
}

/** Promotions of the models that an entity names, once let through the gate. */
export class EntityPromotions {
  /** @throws InputError where the configuration is wrong. */
  static create(
    options: Omit<Parts, 'promoter' | 'rules' | 'writes'> & {
      config: RootConfigService;
      history: AliasHistory;
      logger: LoggerService;
      /** For tests. */
      now?: () => number;
    },
  ): EntityPromotions {
    return new EntityPromotions({
      ...options,
      promoter: new Promoter(options),
      rules: PromotionRules.fromConfig(options.config),
      writes: new WriteLimit(),
    });
  }

  private constructor(private readonly options: Parts) {}

  /** What a promotion would meet now; it changes nothing. */
  async check(
    entity: Entity,
    caller: BackstageUserInfo,
    wanted: PromotionCheckBody,
  ): Promise<PromotionCheckResponse> {
    try {
      const { instance, prepared } = await this.#prepare(
        entity,
        caller,
        wanted,
      );
      return {
        instance: instance.name,
        current: prepared.current ?? null,
        gates: prepared.gates,
      };
    } catch (error) {
      throw errorForUser(error);
    }
  }

  /** Moves the alias. Whatever becomes of it is in the audit log. */
  async promote(
    entity: Entity,
    caller: BackstageUserInfo,
    wanted: PromotionBody,
    request?: Request,
  ): Promise<PromotionResponse> {
    this.options.writes.count(caller.userEntityRef);
    const { model, alias, version, expectedVersion } = wanted;
    const event = await this.options.auditor.createEvent({
      eventId: 'alias-promote',
      severityLevel: 'medium',
      request,
      meta: {
        actor: caller.userEntityRef,
        instance: wanted.instance,
        ...{ model, alias, version, expectedVersion },
      },
    });
    try {
      const promotion = await this.#prepare(entity, caller, wanted);
      const response = await this.#move({ ...promotion, caller, wanted });
      const { outcome, instance, current, recorded } = response;
      await event.success({ meta: { outcome, instance, current, recorded } });
      this.options.onOutcome?.(outcome);
      return response;
    } catch (error) {
      this.options.onOutcome?.('failed');
      const shown = errorForUser(error);
      await event.fail({ error: shown as Error });
      throw shown;
    }
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

  async #prepare(
    entity: Entity,
    caller: BackstageUserInfo,
    wanted: PromotionCheckBody,
  ) {
    const { clients, directory, reader, rules } = this.options;
    const instance = await instanceFor(directory, entity, wanted);
    const client = clients.clientOf(instance);
    const prepared = await preparePromotion({
      ...{ client, rules, reader, caller, wanted },
      instance: instance.name,
    });
    return { instance, client, prepared };
  }
}
