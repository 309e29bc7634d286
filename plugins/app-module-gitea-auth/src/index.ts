/**
 * Gitea and Forgejo among the Git hosts that a portal signs people in to.
 *
 * @packageDocumentation
 */

export { default } from './module';
export { giteaAuthApiRef } from './giteaAuthApi';
export { createGiteaScmAuth } from './createGiteaScmAuth';
