/**
 * Registered models of MLflow as entities of the catalog.
 *
 * @packageDocumentation
 */

export { catalogModuleMlflow as default } from './module';
