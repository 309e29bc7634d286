import { Experiment, FakeRun, LoggedModel, inOrder } from './runs';
import { fromTags } from './tags';
import { VersionTraits } from './versionTraits';

const ARTIFACTS = '/srv/mlflow/artifacts';

export function runBody(run: FakeRun, { runOutputs }: VersionTraits): object {
  const { id, experimentId } = run;
  return {
    info: {
      run_uuid: id,
      run_id: id,
      experiment_id: experimentId,
      run_name: run.name,
      user_id: '',
      status: run.status,
      start_time: run.startedAt,
      end_time: run.endedAt,
      artifact_uri: `${ARTIFACTS}/${experimentId}/${id}/artifacts`,
      lifecycle_stage: run.deleted ? 'deleted' : 'active',
    },
    data: {
      metrics: [...run.metrics].map(([key, values]) => ({
        key,
        ...inOrder(values).at(-1),
      })),
      params: fromTags(run.parameters),
      tags: fromTags(run.tags),
    },
    inputs: { dataset_inputs: run.datasets },
    outputs: runOutputs
      ? {
          model_outputs: run.models.map(model_id => ({ model_id, step: 0 })),
        }
      : undefined,
  };
}

/** What lies at the top of its artifacts. */
export function artifactsBody({ artifacts }: FakeRun): object {
  const files = [...artifacts]
    .filter(([path]) => !path.includes('/'))
    .map(([path, content]) => ({
      path,
      is_dir: false,
      file_size: content.length,
    }));
  const folders = [...artifacts.keys()]
    .filter(path => path.includes('/'))
    .map(path => path.split('/')[0]);
  return {
    root_uri: 'mlflow-artifacts:/',
    files: [
      ...files,
      ...[...new Set(folders)].map(path => ({ path, is_dir: true })),
    ],
  };
}

export function experimentBody(
  experiment: Experiment,
  { namesWorkspaces }: VersionTraits,
): object {
  const { id, name, createdAt, tags } = experiment;
  return {
    experiment_id: id,
    name,
    artifact_location: `${ARTIFACTS}/${id}`,
    lifecycle_stage: 'active',
    last_update_time: createdAt,
    creation_time: createdAt,
    tags: fromTags(tags),
    workspace: namesWorkspaces ? 'default' : undefined,
  };
}

export function loggedModelBody(model: LoggedModel): object {
  return {
    info: {
      model_id: model.id,
      experiment_id: model.experimentId,
      name: model.name,
      creation_timestamp_ms: model.createdAt,
      last_updated_timestamp_ms: model.createdAt,
      artifact_uri: `${ARTIFACTS}/${model.experimentId}/models/${model.id}/artifacts`,
      status: 'LOGGED_MODEL_PENDING',
    },
    data: {},
  };
}
