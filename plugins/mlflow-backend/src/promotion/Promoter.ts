import {
  BackstageUserInfo,
  LoggerService,
} from '@backstage/backend-plugin-api';
import { ConflictError, ServiceUnavailableError } from '@backstage/errors';
import {
  PromotionBody,
  PromotionResponse,
} from '@mlflow-portal/backstage-plugin-mlflow-common';
import {
  MlflowClient,
  MlflowError,
} from '@mlflow-portal/backstage-plugin-mlflow-node';
import {
  AliasHistory,
  Lease,
  MAXIMUM_MODELS,
  describeVersions,
  toObserved,
} from '../history';
import {
  PromotionAccount,
  Reading,
  concludePromotion,
} from './concludePromotion';
import { Approval } from './Approval';
import { OutdatedPromotionError } from './OutdatedPromotionError';
import { assertExpected } from './assertExpected';
import { assertGatesOpen } from './assertGatesOpen';
import { PreparedPromotion } from './preparePromotion';
import { toPromotionResponse } from './toPromotionResponse';

/** More than a write waits for its place and for its answer. */
const WRITE_MS = 60_000;

/** A promotion that was let through, with the client to its MLflow. */
export interface Promotion {
  instance: string;
  client: MlflowClient;
  caller: BackstageUserInfo;
  wanted: PromotionBody;
  prepared: PreparedPromotion;
  /** Where the caller approves what another person asked for. */
  approval?: Approval;
}

/** Moves aliases: compares, asks MLflow once, reads back, records. */
export class Promoter {
  constructor(
    private readonly options: {
      history: AliasHistory;
      logger: LoggerService;
      /** For tests. */
      now?: () => number;
    },
  ) {}

  /**
   * @throws ConflictError where the alias is not where the person saw it or is
   * being moved, NotAllowedError where a gate is shut. Nothing was moved then.
   */
  async promote(promotion: Promotion): Promise<PromotionResponse> {
    const { wanted, prepared, instance } = promotion;
    assertExpected(prepared.current, wanted);
    assertGatesOpen(prepared.gates);
    const { history } = this.options;
    const { name: model, createdAt: modelCreatedAt } = prepared.model;
    const lease = await history.begin(
      { instance, model, modelCreatedAt },
      this.#now(),
    );
    if (lease === 'not-seen') {
      throw new ServiceUnavailableError(
        `The portal has not seen ${model} on ${instance} yet and could not record the move; wait for its next look, or move the alias in MLflow if ${instance} has more than ${MAXIMUM_MODELS} models, of which the portal looks at the first by name`,
      );
    }
    if (lease === 'busy') {
      throw new ConflictError(
        `Another promotion of ${model} is under way; look again in a moment`,
      );
    }
    try {
      return await this.#move(promotion, lease);
    } finally {
      // A lease that stays behind runs out by itself.
      await history.leases
        .giveBack(lease)
        .catch(error => this.#warn(promotion, error));
    }
  }

  async #move(promotion: Promotion, lease: Lease): Promise<PromotionResponse> {
    const { client, wanted, prepared, instance } = promotion;
    const { model, alias, version, reason } = wanted;
    const before = await this.#read(client, prepared);
    if (!before) {
      throw new OutdatedPromotionError(
        `model: ${model} was deleted or made anew a moment ago; look again`,
      );
    }
    assertExpected(before.model.aliases.get(alias), wanted);
    const { leases } = this.options.history;
    if (!(await leases.isHeld(lease, this.#now() + WRITE_MS))) {
      throw new ConflictError(
        `MLflow took so long that others may move ${alias} of ${model} by now; it was not moved, look again`,
      );
    }
    // Last: a backend that is killed before leaves the request to others.
    await promotion.approval?.claim();

    const sentAt = this.#now();
    const failure = await client.setAlias(model, alias, version).then(
      () => undefined,
      (error: unknown) => error,
    );
    const confirmedAt = failure === undefined ? this.#now() : undefined;
    if (failure !== undefined && !isOutcomeUnknown(failure)) {
      throw failure;
    }
    const after = await this.#read(client, prepared).catch(error => {
      this.#warn(promotion, error);
      return undefined;
    });
    const account: PromotionAccount = {
      ...{ instance, model, alias, version, reason },
      actor: promotion.caller.userEntityRef,
      requestedBy: promotion.approval?.requestedBy,
      ...{ before, sentAt, confirmedAt, after },
      endedAt: this.#now(),
    };
    const recorded = await this.#record(promotion, lease, account);
    return toPromotionResponse(account, recorded);
  }

  /** The model, if it is still the one that was let through. */
  async #read(
    client: MlflowClient,
    { model }: PreparedPromotion,
  ): Promise<Reading | undefined> {
    const startedAt = this.#now();
    const read = await client.getRegisteredModel(model.name);
    return read?.createdAt === model.createdAt
      ? { model: toObserved(read), startedAt, endedAt: this.#now() }
      : undefined;
  }

  /** What was moved stays moved, whether or not it can be recorded. */
  async #record(
    promotion: Promotion,
    lease: Lease,
    account: PromotionAccount,
  ): Promise<boolean> {
    try {
      return await this.options.history.end(
        lease,
        async last => {
          const { observation, events } = concludePromotion(account, last);
          return {
            observation,
            events: await describeVersions(promotion.client, events),
          };
        },
        () => this.#now(),
      );
    } catch (error) {
      this.#warn(promotion, error);
      return false;
    }
  }

  #warn({ instance, wanted }: Promotion, error: unknown): void {
    this.options.logger.warn(
      `A promotion of ${wanted.model} on ${instance} did not go smoothly: ${error}`,
    );
  }

  #now(): number {
    return this.options.now?.() ?? Date.now();
  }
}

/** Any other failure says that MLflow was not reached, or refused. */
function isOutcomeUnknown(failure: unknown): boolean {
  return failure instanceof MlflowError && failure.kind === 'outcome-unknown';
}
