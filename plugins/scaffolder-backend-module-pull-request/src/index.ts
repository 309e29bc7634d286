/**
 * The Scaffolder action `git:pullRequest:createOrUpdate`.
 *
 * @packageDocumentation
 */

export { createPullRequestAction } from './actions/createPullRequestAction';
export { scaffolderModulePullRequest as default } from './module';
