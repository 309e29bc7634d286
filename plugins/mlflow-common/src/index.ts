/**
 * What the browser and the backends of the MLflow plugin share.
 *
 * @packageDocumentation
 */

export * from './aliases';
export * from './annotations';
export * from './api';
export * from './permissions';
export * from './search';
