import {
  createOrUpdatePullRequest,
  CreateOrUpdatePullRequestResult,
} from '../../createOrUpdatePullRequest';
import { CreateOrUpdatePullRequestOptions } from '../../CreateOrUpdatePullRequestOptions';
import { GeneratedFile } from '../../GeneratedFile';
import { announce } from '../announce';
import { SeenPullRequest, TestRepository } from '../TestRepository';
import { request } from './request';

/** What a behaviour acts on: a repository, and short words for common acts. */
export interface Stage {
  repository: TestRepository;
  /** Runs the code under test with the usual request. */
  submit(
    files: GeneratedFile[],
    options?: Partial<CreateOrUpdatePullRequestOptions>,
  ): Promise<CreateOrUpdatePullRequestResult>;
  /** True, except on a host that can make no file executable. */
  executable: boolean;
  /** A file of the request's branch. */
  text(path: string): Promise<string | undefined>;
  /** The open pull requests. */
  open(): Promise<SeenPullRequest[]>;
}

/** Behaviours as sentences, each with its proof. */
export type Behaviours = Record<string, (stage: Stage) => Promise<void>>;

export function createStage(repository: TestRepository): Stage {
  const { neverExecutable, neverAttributed } = repository;
  if (neverExecutable) {
    announce(`No behaviour of executable files is tested: ${neverExecutable}`);
  }
  if (neverAttributed) {
    announce(`No author of a commit is tested: ${neverAttributed}`);
  }
  return {
    repository,
    executable: !neverExecutable,
    submit: (files, options) =>
      createOrUpdatePullRequest({
        host: repository.host(),
        files,
        ...request,
        ...options,
      }),
    async text(path) {
      const files = await repository.readBranch(request.branch);
      return files[path]?.content.toString();
    },
    async open() {
      const all = await repository.pullRequests();
      return all.filter(({ state }) => state === 'open');
    },
  };
}
