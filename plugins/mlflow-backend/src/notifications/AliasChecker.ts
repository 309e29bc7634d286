import { LoggerService } from '@backstage/backend-plugin-api';
import {
  MlflowClient,
  MlflowError,
  MlflowInstance,
  MlflowModelVersion,
} from '@mlflow-portal/backstage-plugin-mlflow-node';
import pLimit from 'p-limit';
import { LookStore } from '../history';
import { AliasCheck, AliasCheckStore, AliasState } from './AliasCheckStore';
import { Audience } from './Audience';

/** Each costs MLflow a call, and its run at most another one. */
const CHECKS_AT_ONCE = 500;
/** Less than the client lets wait, so that people find a place. */
const CONCURRENT_READS = 2;

/** An alias as the last look showed it. */
interface Pointer {
  model: string;
  alias: string;
  version: string;
}

/**
 * Looks behind the aliases that somebody watches: at their versions, which
 * MLflow before 3.17 deletes without the alias, and at the runs of those.
 */
export class AliasChecker {
  constructor(
    private readonly options: {
      store: AliasCheckStore;
      looks: LookStore;
      listInstances: () => Promise<readonly MlflowInstance[]>;
      clientOf: (instance: MlflowInstance) => MlflowClient;
      readAudience: () => Promise<Audience>;
      isWatched: (alias: string) => boolean;
      logger: LoggerService;
      /** For tests. */
      now?: () => number;
    },
  ) {}

  async check(signal?: AbortSignal): Promise<void> {
    const { listInstances, readAudience, logger } = this.options;
    const audience = await readAudience();
    for (const instance of await listInstances()) {
      if (signal?.aborted) {
        return;
      }
      try {
        await this.#checkInstance(instance, audience);
      } catch (error) {
        if (!(error instanceof MlflowError)) {
          throw error;
        }
        // The looks of the history say aloud that there is trouble.
        logger.debug(
          `The aliases of the MLflow instance ${instance.name} were not checked: ${error.message}`,
        );
      }
    }
  }

  async #checkInstance(
    instance: MlflowInstance,
    audience: Audience,
  ): Promise<void> {
    const { store, clientOf } = this.options;
    const pointers = await this.#pointersOf(instance.name, audience);
    const known = await store.list(instance.name);
    const checkOf = (pointer: Pointer) =>
      known.find(
        ({ model, alias }) =>
          model === pointer.model && alias === pointer.alias,
      );
    const kept = new Set(pointers.map(checkOf));
    await Promise.all(
      known.filter(check => !kept.has(check)).map(check => store.forget(check)),
    );
    const waiting = pointers
      .map(pointer => ({ pointer, before: checkOf(pointer) }))
      .sort(
        (one, other) =>
          (one.before?.checkedAt ?? 0) - (other.before?.checkedAt ?? 0),
      )
      .slice(0, CHECKS_AT_ONCE);
    const states = await readStates(
      clientOf(instance),
      waiting.map(({ pointer }) => pointer),
    );
    for (const { pointer, before } of waiting) {
      const state = states.get(pointer);
      if (state) {
        await store.save({
          instance: instance.name,
          ...pointer,
          state,
          checkedAt: (this.options.now ?? Date.now)(),
          isNews: isNews(before, { ...pointer, state }),
        });
      }
    }
  }

  async #pointersOf(instance: string, audience: Audience): Promise<Pointer[]> {
    const { looks, isWatched } = this.options;
    const look = await looks.find(instance);
    return [...(look?.observation.models ?? [])]
      .filter(([model]) => audience.listenersOf(instance, model).length > 0)
      .flatMap(([model, { aliases }]) =>
        [...aliases]
          .filter(([alias]) => isWatched(alias))
          .map(([alias, version]) => ({ model, alias, version })),
      );
  }
}

/**
 * What was so at the first check of an alias is no news. A run that was never
 * there may be one of another server.
 */
function isNews(
  before: AliasCheck | undefined,
  now: { version: string; state: AliasState },
): boolean {
  if (!before || now.state === 'ok') {
    return false;
  }
  if (before.version !== now.version) {
    return now.state !== 'run-gone';
  }
  return before.state === 'ok' || before.isNews;
}

/** Without an entry for an alias whose run the portal may not see. */
async function readStates(
  client: MlflowClient,
  pointers: readonly Pointer[],
): Promise<Map<Pointer, AliasState>> {
  const limit = pLimit(CONCURRENT_READS);
  const versions = new Map<Pointer, MlflowModelVersion | undefined>();
  await Promise.all(
    pointers.map(pointer =>
      limit(async () =>
        versions.set(
          pointer,
          await client.getModelVersion(pointer.model, pointer.version),
        ),
      ),
    ),
  );
  const runs = await client.getRuns(
    [...versions.values()].flatMap(version => version?.runId || []),
  );
  const states = new Map<Pointer, AliasState>();
  for (const [pointer, version] of versions) {
    const run = version?.runId ? runs.get(version.runId) : undefined;
    if (!version) {
      states.set(pointer, 'version-deleted');
    } else if (run?.state === 'gone') {
      states.set(pointer, 'run-gone');
    } else if (run?.state !== 'no-access') {
      states.set(
        pointer,
        run?.state === 'found' && run.run.deleted ? 'run-deleted' : 'ok',
      );
    }
  }
  return states;
}
