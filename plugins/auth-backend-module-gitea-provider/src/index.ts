/**
 * Signing in to Gitea and Forgejo from a portal.
 *
 * @packageDocumentation
 */

export { authModuleGiteaProvider as default } from './module';
