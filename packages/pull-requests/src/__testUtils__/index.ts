/**
 * Git hosts for tests: stand-ins that keep state, and a real Gitea. They need
 * what is among the devDependencies of this package.
 *
 * @packageDocumentation
 */

export type { CommitAuthor } from '../PullRequestHost';
export type {
  PullRequest,
  PullRequestStatus,
  PullRequestText,
} from '../PullRequests';
export type {
  CheckOutcome,
  SeenFile,
  SeenPullRequest,
  Verdict,
} from './TestRepository';
export { FakeRepository } from './fakes/FakeRepository';
export type {
  FakeCommit,
  FakeEntry,
  FakeFiles,
  FakePullRequest,
} from './fakes/FakeRepository';
export { leadTo } from './fakes/azure/reachAzure';
export { FakeGitlab } from './fakes/gitlab/FakeGitlab';
export type { FakeUser, FakeUsers } from './fakes/gitlab/FakeUsers';
export { startEveryHost } from './startEveryHost';
export type { EveryHost, SeenRepository } from './startEveryHost';
