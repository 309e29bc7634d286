import { HistoryReader } from '../history';
import { OpenRequests } from '../promotion';
import { RequestStore } from './RequestStore';
import {
  RequestSubject,
  StoredRequest,
  toPromotionRequest,
} from './StoredRequest';

/**
 * Twice as long as a promotion has the right to change its model: whatever it
 * did is in the history by then, or never will be.
 */
const ABANDONED_MS = 10 * 60_000;

/**
 * The requests, of which none is being applied for ever: where a backend was
 * stopped meanwhile, the history says what became of it.
 */
export class SettledRequests implements OpenRequests {
  /** Changes them. */
  readonly store: RequestStore;

  constructor(
    private readonly options: {
      store: RequestStore;
      reader: Pick<HistoryReader, 'read'>;
      /** For tests. */
      now?: () => number;
    },
  ) {
    this.store = options.store;
  }

  async find(id: string): Promise<StoredRequest | undefined> {
    const found = await this.store.find(id);
    return found && this.#settle(found);
  }

  async findOpen(subject: RequestSubject) {
    const found = await this.store.findOpen(subject);
    const settled = found && (await this.#settle(found));
    return settled === found ? found && toPromotionRequest(found) : undefined;
  }

  async list(entityRef: string): Promise<StoredRequest[]> {
    const found = await this.store.list(entityRef);
    return Promise.all(found.map(request => this.#settle(request)));
  }

  async #settle(request: StoredRequest): Promise<StoredRequest> {
    const { now = Date.now } = this.options;
    const { state, decidedAt = 0 } = request;
    if (state !== 'applying' || decidedAt + ABANDONED_MS > now()) {
      return request;
    }
    const isMoved = await this.#isMoved(request);
    const end = {
      state: 'approved',
      outcome: isMoved ? 'moved' : 'unknown',
      note: isMoved
        ? 'The alias was moved; the portal was stopped before it could say so.'
        : 'The portal was stopped while it moved the alias; the history shows where it points.',
    } as const;
    await this.store.finish(request, end);
    return { ...request, ...end };
  }

  /** Whether the history has the move that these two people made. */
  async #isMoved(request: StoredRequest): Promise<boolean> {
    const { instance, model, decidedAt = 0 } = request;
    const { records } = await this.options.reader.read(instance, model);
    return records.some(
      record =>
        record.kind !== 'attempted' &&
        record.modelCreatedAt === request.modelCreatedAt &&
        record.alias === request.alias &&
        record.to === request.version &&
        record.actor === request.decidedBy &&
        record.requestedBy === request.requestedBy &&
        record.notAfter >= decidedAt,
    );
  }
}
