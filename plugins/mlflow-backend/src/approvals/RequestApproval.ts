import { LoggerService } from '@backstage/backend-plugin-api';
import { PromotionResponse } from '@mlflow-portal/backstage-plugin-mlflow-common';
import { Approval, OutdatedPromotionError } from '../promotion';
import { Claim, RequestStore } from './RequestStore';
import { StoredRequest } from './StoredRequest';
import { decidedAlready } from './assertOpen';

/** One person's approval of a request, from its beginning to its end. */
export class RequestApproval implements Approval {
  readonly requestId: string;
  readonly requestedBy: string;
  readonly modelCreatedAt: number;
  readonly requesterRefs: readonly string[];
  #request: StoredRequest;
  #claim?: Claim;

  constructor(
    private readonly options: {
      asked: StoredRequest;
      /** User entity reference. */
      approver: string;
      requesterRefs: readonly string[];
      store: RequestStore;
      logger: LoggerService;
    },
  ) {
    const { id, requestedBy, modelCreatedAt } = options.asked;
    this.requestId = id;
    this.requestedBy = requestedBy;
    this.modelCreatedAt = modelCreatedAt;
    this.requesterRefs = options.requesterRefs;
    this.#request = options.asked;
  }

  /** The request, as it has become. */
  get request(): StoredRequest {
    return this.#request;
  }

  async claim(): Promise<void> {
    const { store, approver } = this.options;
    this.#claim = await store.claim(this.requestId, approver);
    if (!this.#claim) {
      throw decidedAlready(await store.find(this.requestId));
    }
  }

  async end({ outcome, message: note }: PromotionResponse): Promise<void> {
    const claim = this.#claim;
    if (claim) {
      this.#claim = undefined;
      const end = { state: 'approved', outcome, note } as const;
      this.#request = { ...this.#request, ...claim, ...end };
      await this.#keep(() => this.options.store.finish(claim, end));
    }
  }

  /** Leaves the request to others, unless nobody can approve it any more. */
  async giveUp(error: unknown): Promise<void> {
    const { store } = this.options;
    const claim = this.#claim;
    await this.#keep(async () => {
      if (claim) {
        await store.release(claim);
      }
      if (error instanceof OutdatedPromotionError) {
        const { message: note } = error;
        await store.close(this.requestId, { state: 'outdated', note });
      }
    });
  }

  /** One that stays as it is now settles itself later. */
  async #keep(write: () => Promise<void | boolean>): Promise<void> {
    try {
      await write();
    } catch (error) {
      this.options.logger.warn(
        `What became of the request ${this.requestId} could not be written: ${error}`,
      );
    }
  }
}
