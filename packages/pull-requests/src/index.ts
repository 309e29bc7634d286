/**
 * Creates or updates pull requests on Git hosts; safe to run twice.
 *
 * @packageDocumentation
 */

export { fileAt, type AddressedFile } from './addresses/fileAt';
export {
  repositoryAt,
  type AddressedRepository,
} from './addresses/repositoryAt';
export {
  createOrUpdatePullRequest,
  type CreateOrUpdatePullRequestResult,
} from './createOrUpdatePullRequest';
export type { CreateOrUpdatePullRequestOptions } from './CreateOrUpdatePullRequestOptions';
export type { WhenClosed } from './findSettled';
export type { GeneratedFile, KeptFile } from './GeneratedFile';
export { createPullRequestHost } from './hosts/createPullRequestHost';
export type { PullRequestHostOptions } from './hosts/HostFactory';
export type { PreviewedChange } from './previewChanges';
export {
  previewPullRequest,
  type PullRequestPreview,
} from './previewPullRequest';
export type {
  Commit,
  CommitAuthor,
  Comparison,
  FileChange,
  NewCommit,
  PullRequestHost,
  RepositoryReference,
  TreeEntry,
} from './PullRequestHost';
export type {
  PullRequest,
  PullRequestBranches,
  PullRequests,
  PullRequestStatus,
  PullRequestText,
  PullRequestTriage,
} from './PullRequests';
