import pLimit from 'p-limit';

/** As many calls as a browser has under way to one server. */
const CALLS_OF_A_BROWSER = 6;

/**
 * What the pages of MLflow 3.17 itself ask their server for, until a person
 * has seen a champion's metrics and data set: the page of the model, of the
 * version and of the run.
 *
 * It is less than a browser asks for: neither MLflow's program (over five
 * megabytes, when it is new) nor what every page asks at its beginning; of the
 * page of the run only the call that brings metrics and data sets.
 *
 * @returns what was not there.
 */
export async function openMlflowPages(
  address: string,
  model: string,
): Promise<string[]> {
  const limit = pLimit(CALLS_OF_A_BROWSER);
  const get = async (route: string, query: Record<string, string> = {}) => {
    const response = await fetch(
      `${address}/${route}?${new URLSearchParams(query)}`,
    );
    return JSON.parse((await response.text()) || '{}');
  };
  const api = (route: string, query?: Record<string, string>) =>
    limit(() => get(`ajax-api/2.0/mlflow/${route}`, query));
  const times = <T>(count: number, call: () => Promise<T>) =>
    Promise.all(Array.from({ length: count }, call));

  const [{ registered_model }] = await Promise.all([
    api('registered-models/get', { name: model }),
    api('model-versions/search', {
      filter: `name='${model}'`,
      max_results: '25',
      order_by: 'creation_timestamp DESC',
    }),
  ]);
  const { version } = registered_model.aliases.find(
    ({ alias }: { alias: string }) => alias === 'champion',
  );

  const named = { name: model, version };
  const [[{ model_version }]] = await Promise.all([
    times(3, () => api('model-versions/get', named)),
    api('registered-models/get', { name: model }),
    api('registered-models/search'),
  ]);
  const run = { run_id: model_version.run_id };
  await times(3, () => api('runs/get', run));

  const shown = (await api('runs/get', run)).run;
  return [
    ...(shown.data.metrics.length > 0 ? [] : ['metrics']),
    ...(shown.inputs.dataset_inputs.length > 0 ? [] : ['data sets']),
  ];
}
