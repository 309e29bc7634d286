/**
 * Git hosts for tests: stand-ins that keep state, and a real Gitea. They need
 * what is among the devDependencies of this package.
 *
 * @packageDocumentation
 */

export { FakeAzure } from './fakes/azure/FakeAzure';
export { leadTo } from './fakes/azure/reachAzure';
export { FakeBitbucketCloud } from './fakes/bitbucketCloud/FakeBitbucketCloud';
export { portalAuthorization } from './fakes/bitbucketCloud/reachBitbucketCloud';
export { FakeBitbucketServer } from './fakes/bitbucketServer/FakeBitbucketServer';
export { withPeople as withBitbucketServerPeople } from './fakes/bitbucketServer/people';
export { FakeRepository } from './fakes/FakeRepository';
export { FakeGithub } from './fakes/github/FakeGithub';
export { FakeGitlab } from './fakes/gitlab/FakeGitlab';
export { withPeople } from './fakes/people';
export { findDescription, findOptionalDescription } from './findDescription';
export { createGiteaRepository } from './giteaRepository';
export { startGitea, type RunningGitea } from './startGitea';
export type { TestRepository } from './TestRepository';
