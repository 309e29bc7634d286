import { Knex } from 'knex';

/** How much a registry holds. */
export interface RegistrySize {
  models: number;
  /** Of all models; the first one has a fifth of them. */
  versions: number;
}

/** Name of a model of the seeded registry, from 0. */
export function modelName(index: number): string {
  return `model-${index}`;
}

/** Models that share an experiment. */
const MODELS_PER_EXPERIMENT = 10;

// The one champion lies in the middle of the versions; every other model has a
// challenger, its newest version. Ids are made from names, so that statements
// need not know each other's rows.
const STATEMENTS = [
  `create temporary table seed as
   select m, v, md5('run ' || m || ' ' || v) as run, 1000 + m / ${MODELS_PER_EXPERIMENT} as experiment,
          1700000000000 + m * 1000000::bigint + v * 60000 as at, v = (n + 1) / 2 as champion, v = n as newest
   from (select m, case when m = 0 then :first::int else :others::int end as n from generate_series(0, :models::int - 1) m) sizes,
        generate_series(1, n) v`,
  `insert into experiments (experiment_id, name, artifact_location, lifecycle_stage, creation_time, last_update_time, workspace)
   select distinct experiment, 'experiment-' || experiment, 'mlflow-artifacts:/' || experiment, 'active', 1700000000000, 1700000000000, 'default' from seed`,
  `insert into runs (run_uuid, name, source_type, source_name, entry_point_name, user_id, status, start_time, end_time, source_version, lifecycle_stage, artifact_uri, experiment_id)
   select run, 'run-' || m || '-' || v, 'UNKNOWN', '', '', 'ada', 'FINISHED', at, at + 30000, '', 'active', 'mlflow-artifacts:/' || experiment || '/' || run || '/artifacts', experiment from seed`,
  ...['metrics', 'latest_metrics'].map(
    table => `insert into ${table} (key, value, timestamp, step, is_nan, run_uuid)
   select 'metric-' || k, v + k / 10.0, at, 0, false, run from seed, generate_series(1, 8) k`,
  ),
  `insert into params (key, value, run_uuid) select 'param-' || k, k, run from seed, generate_series(1, 8) k`,
  `insert into tags (key, value, run_uuid)
   select key, value, run from seed, (values ('mlflow.source.git.commit', '0123456789abcdef'), ('mlflow.user', 'ada')) as t (key, value)`,
  `insert into tags (key, value, run_uuid) select 'mlflow.runName', 'run-' || m || '-' || v, run from seed`,
  `insert into datasets (dataset_uuid, experiment_id, name, digest, dataset_source_type, dataset_source, dataset_schema, dataset_profile)
   select md5('dataset ' || m), experiment, 'dataset-' || m, left(md5(m::text), 8), 'local', '{}', '{}', '{}' from seed where champion`,
  `insert into inputs (input_uuid, source_type, source_id, destination_type, destination_id, step)
   select md5('input ' || run), 'DATASET', md5('dataset ' || m), 'RUN', run, 0 from seed where champion`,
  `insert into input_tags (input_uuid, name, value) select md5('input ' || run), 'mlflow.data.context', 'training' from seed where champion`,
  `insert into registered_models (name, creation_time, last_updated_time, description, workspace)
   select 'model-' || m, min(at), max(at), 'A model of the benchmark', 'default' from seed group by m`,
  `insert into registered_model_tags (key, value, name, workspace) select distinct 'owner', 'risk', 'model-' || m, 'default' from seed`,
  `insert into model_versions (name, version, creation_time, last_updated_time, description, current_stage, source, run_id, status, run_link, storage_location, workspace)
   select 'model-' || m, v, at, at, 'Version ' || v, 'None', 'runs:/' || run || '/model', run, 'READY', '', 'runs:/' || run || '/model', 'default' from seed`,
  `insert into model_version_tags (key, value, name, version, workspace) select 'approved', 'yes', 'model-' || m, v, 'default' from seed`,
  `insert into registered_model_aliases (alias, version, name, workspace)
   select 'champion', v, 'model-' || m, 'default' from seed where champion
   union all select 'challenger', v, 'model-' || m, 'default' from seed where newest and m % 2 = 0`,
  'drop table seed',
  'analyze',
];

/**
 * Fills the database of an MLflow server of version 3.17 faster than its API
 * could: every version comes from a run with eight metrics and parameters, and
 * champions have a data set.
 */
export async function seedRegistry(
  knex: Knex,
  { models, versions }: RegistrySize,
): Promise<void> {
  const first = Math.floor(versions / 5);
  const others = Math.floor((versions - first) / (models - 1));
  const sizes = { first, others, models };
  await knex.transaction(async transaction => {
    for (const statement of STATEMENTS) {
      const used = Object.entries(sizes).filter(([name]) =>
        statement.includes(`:${name}::`),
      );
      await transaction.raw(statement, Object.fromEntries(used));
    }
  });
}

/** Moves the challengers of some models to the version before. */
export async function moveChallengers(
  knex: Knex,
  moves: number,
): Promise<void> {
  const names = Array.from({ length: moves }, (_, index) =>
    modelName(2 * index),
  );
  await knex('registered_model_aliases')
    .where({ alias: 'challenger' })
    .whereIn('name', names)
    .where('version', '>', 1)
    .decrement('version');
}
