/**
 * Addresses of MLflow's own pages, for people.
 *
 * @public
 */
export interface MlflowPages {
  model(name: string): string;
  version(name: string, version: string): string;
  run(experimentId: string, runId: string): string;
}

/**
 * @param baseUrl - of an instance: plain http or https, checked when read.
 *
 * @public
 */
export function mlflowPagesOf(baseUrl: string): MlflowPages {
  const page = (...segments: string[]) =>
    `${baseUrl}/#/${segments.map(encodeURIComponent).join('/')}`;
  return {
    model: name => page('models', name),
    version: (name, version) => page('models', name, 'versions', version),
    run: (experimentId, runId) =>
      page('experiments', experimentId, 'runs', runId),
  };
}
