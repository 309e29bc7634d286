/**
 * Platforms from app-config and the layers and products of other packages, for
 * backend plugins that generate deployments.
 *
 * @packageDocumentation
 */

export * from './services';
export { readKnownServers } from './knownServers/readKnownServers';
