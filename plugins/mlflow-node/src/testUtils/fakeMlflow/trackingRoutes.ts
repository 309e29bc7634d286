import { FakeCall, list, optional, pageSize, required } from './FakeCall';
import { invalid } from './MlflowFailure';
import { Routes } from './Routes';
import { FakeTracking } from './Tracking';
import { json } from './answers';
import { TEXT_OPERATORS, filterRows } from './filter';
import { sortRows } from './order';
import { cutPage } from './pages';
import {
  artifactsBody,
  experimentBody,
  loggedModelBody,
  runBody,
} from './runBodies';
import { FakeRun, inOrder, sampled } from './runs';
import { toTags } from './tags';
import { VersionTraits } from './versionTraits';

const mostRows = 50_000;

/** The calls about experiments and runs. */
export function trackingRoutes(
  tracking: FakeTracking,
  traits: VersionTraits,
  isVisible: (call: FakeCall, experiment: string) => boolean,
): Routes {
  const runOf = (call: FakeCall) => tracking.run(required(call, 'run_id'));

  function searchExperiments(call: FakeCall) {
    const { max_results = 0 } = call.parameters;
    if (Number(max_results) === 0) {
      throw invalid("Invalid value 0 for parameter 'max_results' supplied.");
    }
    const visible = [...tracking.experiments.values()]
      .filter(({ id }) => isVisible(call, id))
      .reverse();
    const { rows, next_page_token } = cutPage(visible, {
      token: optional(call, 'page_token'),
      size: pageSize(call, { usual: 0, least: 1, most: mostRows }),
    });
    return json({
      experiments: rows.map(row => experimentBody(row, traits)),
      next_page_token,
    });
  }

  function searchRuns(call: FakeCall) {
    const experiments = list(call, 'experiment_ids');
    const view = optional(call, 'run_view_type') || 'ACTIVE_ONLY';
    const runs = [...tracking.runs.values()].filter(
      run =>
        experiments.includes(run.experimentId) &&
        isVisible(call, run.experimentId) &&
        (view === 'ALL' || run.deleted === (view === 'DELETED_ONLY')),
    );
    const found = filterRows(runs, optional(call, 'filter'), runKey);
    const sorted = sortRows(found, list(call, 'order_by'), {
      keys: {
        'attributes.start_time': run => run.startedAt ?? 0,
        id: run => run.id,
      },
      last: ['attributes.start_time DESC', 'id'],
    });
    const { rows, next_page_token } = cutPage(
      sorted,
      {
        token: optional(call, 'page_token'),
        size: pageSize(call, { usual: 1000, least: 1, most: mostRows }),
      },
      { tokenAfterFullPage: traits.tokenAfterFullPageOfRuns },
    );
    return json({
      runs: rows.map(run => runBody(run, traits)),
      next_page_token,
    });
  }

  return {
    'GET experiments/search': searchExperiments,
    'POST experiments/search': searchExperiments,
    'POST experiments/create': call =>
      json({
        experiment_id: tracking.createExperiment(
          required(call, 'name'),
          toTags(call.parameters.tags),
        ),
      }),
    'POST runs/search': searchRuns,
    'GET runs/get': call => json({ run: runBody(runOf(call), traits) }),
    'POST runs/create': call =>
      json({
        run: runBody(
          tracking.createRun({
            experimentId: required(call, 'experiment_id'),
            startedAt: Number(call.parameters.start_time ?? 0),
            tags: toTags(call.parameters.tags),
          }),
          traits,
        ),
      }),
    'POST runs/update': call => {
      const run = runOf(call);
      run.status = optional(call, 'status') || run.status;
      run.endedAt = Number(call.parameters.end_time) || run.endedAt;
      return json({});
    },
    'POST runs/delete': call => {
      runOf(call).deleted = true;
      return json({});
    },
    'POST runs/log-batch': call => {
      const { id, parameters, tags } = runOf(call);
      toTags(call.parameters.params).forEach((value, key) =>
        parameters.set(key, value),
      );
      toTags(call.parameters.tags).forEach((value, key) =>
        tags.set(key, value),
      );
      for (const metric of list(call, 'metrics')) {
        const { key, ...given } = metric as { key: string; value: unknown };
        tracking.logMetric(id, key, given);
      }
      return json({});
    },
    'POST runs/log-inputs': call => {
      runOf(call).datasets.push(...(list(call, 'datasets') as object[]));
      return json({});
    },
    'GET metrics/get-history-bulk-interval': call => {
      const key = required(call, 'metric_key');
      const maximum = pageSize(call, { usual: 320, least: 1, most: 2500 });
      const metrics = list(call, 'run_ids').flatMap(id => {
        const run_id = String(id);
        const values = tracking.runs.get(run_id)?.metrics.get(key) ?? [];
        const points = sampled(inOrder(values), maximum, traits);
        return points.map(point => ({ key, ...point, run_id }));
      });
      return json({ metrics });
    },
    'GET artifacts/list': call => json(artifactsBody(runOf(call))),
    ...(traits.loggedModels && {
      'POST logged-models': call =>
        json({
          model: loggedModelBody(
            tracking.createLoggedModel(
              required(call, 'experiment_id'),
              optional(call, 'name'),
            ),
          ),
        }),
      'GET logged-models/*/artifacts/directories': (_, [id]) => {
        tracking.loggedModel(id);
        return json({ root_uri: 'mlflow-artifacts:/' });
      },
    }),
  };
}

function runKey(key: string) {
  if (key === 'attributes.run_id') {
    const of = (run: FakeRun) => run.id;
    return { of, operators: ['=', '!=', 'IN'] };
  }
  const [, tag] = /^tags?\.(.+)$/.exec(key) ?? [];
  return tag === undefined
    ? undefined
    : { of: (run: FakeRun) => run.tags.get(tag), operators: TEXT_OPERATORS };
}
