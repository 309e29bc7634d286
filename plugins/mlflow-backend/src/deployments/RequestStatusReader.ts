import { LoggerService } from '@backstage/backend-plugin-api';
import { isError } from '@backstage/errors';
import {
  DeploymentRequest,
  RequestState,
  RequestStatus,
  UnknownReason,
} from '@mlflow-portal/backstage-plugin-mlflow-common';
import pLimit from 'p-limit';
import { CachedRead, ReadThroughCache } from '../cache';
import { PullRequestReader } from './PlatformPullRequests';
import { toRequestState } from './toRequestState';

const AT_ONCE = 4;
/** How long anybody waits; what comes later is in the next answer. */
const PATIENCE_MS = 2_000;
const FRESH_MS = 30_000;
/**
 * So that a long list costs no more than four lookups a minute: on GitHub, with
 * four calls each, a fifth of the 5,000 calls an hour that pull requests need.
 */
const FRESH_MS_PER_REQUEST = 15_000;
/** Closed ones can go on. */
const SETTLED_MS = 10 * 60_000;

const reasons: Record<string, UnknownReason> = {
  AuthenticationError: 'no-access',
  NotAllowedError: 'no-access',
  NotFoundError: 'not-found',
  InputError: 'not-configured',
};

/**
 * How far recorded requests have come, at the price of few calls to their Git
 * hosts, and never at the price of the list that they are on.
 */
export class RequestStatusReader {
  readonly #cache: ReadThroughCache<RequestState>;
  readonly #turn = pLimit(AT_ONCE);

  constructor(
    private readonly options: {
      pullRequests: PullRequestReader;
      logger: LoggerService;
      /** For tests. */
      now?: () => number;
    },
  ) {
    this.#cache = new ReadThroughCache({
      maximumAgeMs: FRESH_MS,
      now: options.now,
    });
  }

  /** In the order of the requests. The longer the list, the older they may be. */
  async read(requests: readonly DeploymentRequest[]): Promise<RequestStatus[]> {
    const maximumAgeMs = Math.max(
      FRESH_MS,
      requests.length * FRESH_MS_PER_REQUEST,
    );
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<void>(resolve => {
      timer = setTimeout(resolve, PATIENCE_MS);
    });
    try {
      return await Promise.all(
        requests.map(request =>
          Promise.race([
            this.#read(request, maximumAgeMs),
            late.then(() => toStatus(this.#cache.last(keyOf(request)))),
          ]),
        ),
      );
    } finally {
      clearTimeout(timer);
    }
  }

  async #read(
    request: DeploymentRequest,
    maximumAgeMs: number,
  ): Promise<RequestStatus> {
    const { pullRequestNumber: number } = request;
    if (number === undefined) {
      return unknown('no-number');
    }
    const key = keyOf(request);
    const last = this.#cache.last(key)?.value;
    const settled = last === 'merged' || last === 'closed';
    try {
      return toStatus(
        await this.#cache.get(
          key,
          () => this.#turn(() => this.#lookUp(request, number)),
          settled ? SETTLED_MS : maximumAgeMs,
        ),
      );
    } catch (error) {
      return unknown(
        (isError(error) ? reasons[error.name] : undefined) ?? 'no-answer',
      );
    }
  }

  async #lookUp(
    { entityRef, platform }: DeploymentRequest,
    number: number,
  ): Promise<RequestState> {
    const { pullRequests, logger } = this.options;
    try {
      return toRequestState(await pullRequests.readStatus(platform, number));
    } catch (error) {
      logger.warn(
        `The state of pull request ${number}, which asks for ${entityRef}, is not known: ${
          isError(error) ? error.message : 'its host failed'
        }`,
      );
      throw error;
    }
  }
}

/** Recording it again, after its pull request changed, begins afresh. */
function keyOf({ id, updatedAt }: DeploymentRequest): string {
  return `${id} ${updatedAt}`;
}

function toStatus(read: CachedRead<RequestState> | undefined): RequestStatus {
  return read
    ? {
        state: read.value,
        readAt: read.readAt.toISOString(),
        stale: read.stale,
      }
    : unknown('pending');
}

function unknown(reason: UnknownReason): RequestStatus {
  return { state: 'unknown', reason, stale: false };
}
