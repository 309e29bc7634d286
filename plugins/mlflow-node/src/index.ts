/**
 * MLflow REST client and instances, for backend plugins.
 *
 * @packageDocumentation
 */

export * from './client';
export * from './instances';
export * from './owners';
export * from './probe';
