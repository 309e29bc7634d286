/**
 * Registered models of MLflow in the search.
 *
 * @packageDocumentation
 */

export { searchModuleMlflow as default } from './module';
