import { LoggerService } from '@backstage/backend-plugin-api';
import {
  MlflowClient,
  MlflowError,
  MlflowInstance,
} from '@mlflow-portal/backstage-plugin-mlflow-node';
import pLimit from 'p-limit';
import { DEFAULT_WORKSPACE } from '../HistoryRecord';
import { compareObservations } from '../observation/compareObservations';
import { describeVersions } from '../observation/describeVersions';
import { keepLeased } from '../observation/keepLeased';
import {
  MAXIMUM_MODELS,
  observeRegistry,
} from '../observation/observeRegistry';
import { AliasHistory } from '../store/AliasHistory';
import { PollPlan, PollPlanStore } from './PollPlanStore';
import { findGap } from './findGap';
import { LookOutcome, isDue, planPoll } from './planPoll';

const CONCURRENT_INSTANCES = 4;
/** A promotion makes a look that was under way useless. */
const LOOKS_AT_MOST = 3;
/** How long after its death others wait with what a backend was looking at. */
const LONGEST_CLAIM_MS = 30_000;
/** In the time of one claim. */
const RENEWALS = 3;

/** What a poller works with. */
export interface HistoryPollerOptions {
  history: AliasHistory;
  plans: PollPlanStore;
  listInstances: () => Promise<readonly MlflowInstance[]>;
  clientOf: (instance: MlflowInstance) => MlflowClient;
  logger: LoggerService;
  intervalMs: number;
  /** Hears `ok`, or the kind of failure. */
  onLook?: (instance: string, outcome: string, milliseconds: number) => void;
  /** For tests, as is `random`. */
  now?: () => number;
  random?: () => number;
}

/**
 * Looks at every instance when it is time, unless another backend does, and
 * records what changed.
 */
export class HistoryPoller {
  readonly #options: HistoryPollerOptions;
  /** Instances of which the log says that they have too many models. */
  readonly #truncated = new Set<string>();

  constructor(options: HistoryPollerOptions) {
    this.#options = options;
  }

  /** Looks at the instances that are due. */
  async poll(signal?: AbortSignal): Promise<void> {
    const instances = await this.#listInstances();
    const limit = pLimit(CONCURRENT_INSTANCES);
    const polls = await Promise.allSettled(
      instances.map(instance =>
        limit(async () => signal?.aborted || this.#pollIfDue(instance)),
      ),
    );
    // Only now: one instance's trouble is none of the others'.
    for (const poll of polls) {
      if (poll.status === 'rejected') {
        this.#options.logger.error('No look could be recorded', poll.reason);
      }
    }
  }

  /** Nobody may be waiting to hear of a failure. */
  async #listInstances(): Promise<readonly MlflowInstance[]> {
    const { listInstances, logger } = this.#options;
    try {
      return await listInstances();
    } catch (error) {
      logger.error(
        'No history is kept for now: nobody says which MLflow instances there are',
        error as Error,
      );
      return [];
    }
  }

  async #pollIfDue(instance: MlflowInstance): Promise<void> {
    const { plans, intervalMs } = this.#options;
    const now = this.#now();
    const plan = await this.#planOf(instance, now);
    if (!isDue(plan, now)) {
      return;
    }
    const claim = await plans.claim(plan, {
      now,
      until: now + this.#claimMs,
    });
    if (claim === undefined) {
      return;
    }
    const outcome = await this.#whileClaimed(claim, () =>
      this.#tryToLook(instance, plan),
    );
    this.#options.onLook?.(
      instance.name,
      'failure' in outcome ? outcome.failure : 'ok',
      this.#now() - now,
    );
    await plans.save(
      planPoll(plan, outcome, {
        intervalMs,
        now: this.#now(),
        random: (this.#options.random ?? Math.random)(),
      }),
      claim,
    );
  }

  async #planOf(instance: MlflowInstance, now: number): Promise<PollPlan> {
    const { plans, intervalMs } = this.#options;
    const found = await plans.find(instance.name);
    if (found) {
      return found;
    }
    const first: PollPlan = {
      instance: instance.name,
      workspace: DEFAULT_WORKSPACE,
      nextAt: now,
      restUntil: now,
      waitMs: intervalMs,
      failures: 0,
    };
    await plans.add(first);
    return first;
  }

  get #claimMs(): number {
    return Math.min(LONGEST_CLAIM_MS, this.#options.intervalMs);
  }

  /** Others take over what this backend claimed soon after it died. */
  async #whileClaimed<T>(claim: string, work: () => Promise<T>): Promise<T> {
    const { plans, logger } = this.#options;
    const renewal = setInterval(() => {
      plans.renew(claim, this.#now() + this.#claimMs).catch(error => {
        logger.warn('The claim to look may run out', error);
      });
    }, this.#claimMs / RENEWALS);
    try {
      return await work();
    } finally {
      clearInterval(renewal);
    }
  }

  async #lookUntilRecorded(
    instance: MlflowInstance,
    plan: PollPlan,
  ): Promise<void> {
    for (let looks = 0; looks < LOOKS_AT_MOST; looks++) {
      if (await this.#look(instance, plan)) {
        return;
      }
    }
  }

  async #tryToLook(
    instance: MlflowInstance,
    plan: PollPlan,
  ): Promise<LookOutcome> {
    const startedAt = this.#now();
    try {
      await this.#lookUntilRecorded(instance, plan);
      return { durationMs: this.#now() - startedAt };
    } catch (error) {
      const { logger } = this.#options;
      const problem = `No history of the MLflow instance ${instance.name} is kept for now`;
      if (!(error instanceof MlflowError)) {
        logger.error(problem, error as Error);
        return { failure: 'not-recorded' };
      }
      if (plan.failures === 0) {
        logger.warn(`${problem}: ${error.message}`);
      }
      return { failure: error.kind };
    }
  }

  async #look(instance: MlflowInstance, plan: PollPlan): Promise<boolean> {
    const { history, clientOf } = this.#options;
    const client = clientOf(instance);
    const previous = await history.looks.find(instance.name);
    const leased = await history.leases.listModels(instance.name, this.#now());
    const seen = await observeRegistry(client, previous?.observation, () =>
      this.#now(),
    );
    if (seen.truncated) {
      this.#warnOfTruncation(instance);
    }
    const observation = keepLeased(
      seen.observation,
      previous?.observation,
      leased,
    );
    const changes = compareObservations(
      instance.name,
      previous?.observation,
      observation,
    );
    const gap = findGap(plan, previous?.observation, observation);
    const events = await describeVersions(client, changes);
    const source = plan.askedAt === undefined ? 'poll' : 'webhook';
    return history.record({
      instance: instance.name,
      previous,
      observation,
      events: [...(gap ? [gap] : []), ...events].map(event => ({
        ...event,
        source,
      })),
      recordedAt: this.#now(),
    });
  }

  #warnOfTruncation({ name }: MlflowInstance): void {
    if (!this.#truncated.has(name)) {
      this.#truncated.add(name);
      this.#options.logger.warn(
        `The MLflow instance ${name} has more than ${MAXIMUM_MODELS} registered models: no history is kept of those after the first ${MAXIMUM_MODELS} by name, and the portal cannot promote them`,
      );
    }
  }

  #now(): number {
    return this.#options.now?.() ?? Date.now();
  }
}
