import { MlflowError } from './MlflowError';
import { MlflowHttp } from './MlflowHttp';
import { collectPages } from './collectPages';
import { decode } from './decode';
import { runIdFilter } from './filter';
import { isRunId } from './identifiers';
import {
  MlflowRun,
  MlflowRunLookup,
  experimentsPageSchema,
  runAnswerSchema,
  runsPageSchema,
} from './runSchemas';

const API = '/api/2.0/mlflow';
/** Up to here one call per run is cheaper than finding the experiments first. */
const FEW_RUNS = 4;
const RUNS_PER_SEARCH = 100;
const EXPERIMENTS_PER_PAGE = 1000;
const EXPERIMENT_PAGES = 10;

/** Finds runs by their ids with as few calls as the server allows. */
export class RunReader {
  constructor(private readonly http: MlflowHttp) {}

  async getRuns(
    runIds: readonly string[],
    knownExperimentIds?: readonly string[],
  ): Promise<Map<string, MlflowRunLookup>> {
    const lookups = new Map<string, MlflowRunLookup>();
    const asked = [...new Set(runIds)];
    const ids = asked.filter(isRunId);
    if (ids.length > FEW_RUNS || knownExperimentIds?.length) {
      const experimentIds = knownExperimentIds ?? (await this.experimentIds());
      for (let from = 0; from < ids.length; from += RUNS_PER_SEARCH) {
        const chunk = ids.slice(from, from + RUNS_PER_SEARCH);
        await this.#search(chunk, experimentIds, lookups);
      }
    }
    // The search leaves out in silence what is gone and what is hidden; only
    // a question for the single run tells the two apart.
    await Promise.all(
      ids
        .filter(id => !lookups.has(id))
        .map(async id => lookups.set(id, await this.getRun(id))),
    );
    asked
      .filter(id => !lookups.has(id))
      .forEach(id => lookups.set(id, { state: 'gone' }));
    return lookups;
  }

  async getRun(runId: string): Promise<MlflowRunLookup> {
    try {
      const { run } = decode(
        runAnswerSchema,
        await this.http.send({
          path: `${API}/runs/get`,
          query: { run_id: runId },
        }),
      );
      return { state: 'found', run };
    } catch (error) {
      if (error instanceof MlflowError && error.kind === 'not-found') {
        return { state: 'gone' };
      }
      if (error instanceof MlflowError && error.kind === 'forbidden') {
        return { state: 'no-access' };
      }
      throw error;
    }
  }

  /** Runs that are not deleted, the one that started last first. */
  async newestRuns(maximum: number): Promise<MlflowRun[]> {
    const experimentIds = await this.experimentIds({ pages: 1 });
    if (experimentIds.length === 0) {
      return [];
    }
    const { runs } = decode(
      runsPageSchema,
      await this.http.send({
        path: `${API}/runs/search`,
        body: {
          experiment_ids: experimentIds,
          run_view_type: 'ACTIVE_ONLY',
          order_by: ['attributes.start_time DESC'],
          max_results: maximum,
        },
      }),
    );
    return runs;
  }

  async experimentIds(options?: { pages: number }): Promise<string[]> {
    const { items } = await collectPages(
      async token => {
        const page = decode(
          experimentsPageSchema,
          await this.http.send({
            path: `${API}/experiments/search`,
            body: {
              max_results: EXPERIMENTS_PER_PAGE,
              view_type: 'ALL',
              page_token: token,
            },
          }),
        );
        return { items: page.experiments, nextToken: page.next_page_token };
      },
      {
        pages: options?.pages ?? EXPERIMENT_PAGES,
        keyOf: item => item.experiment_id,
      },
    );
    return items.map(item => item.experiment_id);
  }

  async #search(
    runIds: readonly string[],
    experimentIds: readonly string[],
    lookups: Map<string, MlflowRunLookup>,
  ): Promise<void> {
    const { runs } = decode(
      runsPageSchema,
      await this.http.send({
        path: `${API}/runs/search`,
        body: {
          experiment_ids: experimentIds,
          filter: runIdFilter(runIds),
          // A champion's run may be deleted; it still has to be shown.
          run_view_type: 'ALL',
          max_results: runIds.length,
        },
      }),
    );
    runs.forEach(run => lookups.set(run.runId, { state: 'found', run }));
  }
}
