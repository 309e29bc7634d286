/**
 * Names of the MLflow instances an entity runs or uses, separated by commas.
 * The first one is the default. A name, never an address.
 *
 * @public
 */
export const MLFLOW_INSTANCE_ANNOTATION = 'mlflow.org/instance';

/**
 * Names of the registered models an entity trains or serves, separated by
 * commas. `*` means every model, and is meant for the server's own entity.
 *
 * @public
 */
export const MLFLOW_REGISTERED_MODELS_ANNOTATION =
  'mlflow.org/registered-models';

/**
 * Reference of the entity of a registered model's server. The catalog's provider
 * of models sets it.
 *
 * @public
 */
export const MLFLOW_SERVER_ANNOTATION = 'mlflow.org/server';

/**
 * The environment a generated Kubernetes object belongs to.
 *
 * @public
 */
export const MLFLOW_ENVIRONMENT_LABEL = 'mlflow.org/environment';

/**
 * `spec.type` of a component that is an MLflow server.
 *
 * @public
 */
export const MLFLOW_SERVER_TYPE = 'mlflow-server';

/**
 * `spec.type` of a resource that is a registered model of an MLflow server.
 *
 * @public
 */
export const MLFLOW_MODEL_TYPE = 'mlflow-model';
