/**
 * Backend of the MLflow plugin: instance state, models with aliases, deployment
 * requests.
 *
 * @packageDocumentation
 */

export { mlflowPlugin as default } from './plugin';
