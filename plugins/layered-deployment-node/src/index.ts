/**
 * Platforms from app-config and the layers and products of other packages, for
 * backend plugins that generate deployments.
 *
 * @packageDocumentation
 */

export * from './services';
export {
  liesInRepository,
  type RepositoryBranch,
} from './knownServers/liesInRepository';
export { readKnownServers } from './knownServers/readKnownServers';
export { repositoryOf } from './platforms/repositoryOf';
