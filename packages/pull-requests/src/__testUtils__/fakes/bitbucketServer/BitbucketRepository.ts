import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { BareRepository } from './BareRepository';

/** Somebody with an account. */
export interface Account {
  name: string;
  displayName: string;
  emailAddress: string;
}

/** A reviewer's last word, in Bitbucket's terms. */
export type Verdict = 'APPROVED' | 'NEEDS_WORK' | 'UNAPPROVED';

/** A pull request, in Bitbucket's terms. */
export interface BitbucketPullRequest {
  id: number;
  version: number;
  title: string;
  description: string;
  draft: boolean;
  state: 'OPEN' | 'DECLINED' | 'MERGED';
  from: string;
  to: string;
  author: string;
  latestCommit: string;
  /** Id of the repository that it leaves; another one for a fork. */
  fromRepository: number;
  reviewers: Map<string, Verdict>;
  participants: Map<string, Verdict>;
}

/** A repository of the stand-in: its Git, and what Bitbucket adds to that. */
export class BitbucketRepository {
  readonly id = 7;
  readonly pullRequests: BitbucketPullRequest[] = [];
  /** Names of those who are asked to review by default. */
  readonly defaultReviewers = new Set<string>();
  /** What builds say, by commit and key. */
  readonly builds = new Map<string, Map<string, string>>();

  constructor(readonly path: string, readonly git: BareRepository) {}

  numbered(id: number): BitbucketPullRequest | undefined {
    return this.pullRequests.find(candidate => candidate.id === id);
  }

  /** Has Git run a program at each push, as Bitbucket does for its rules. */
  async addHook(name: string, program: string): Promise<void> {
    await writeFile(join(this.git.directory, 'hooks', name), program, {
      mode: 0o755,
    });
  }

  open(
    opened: Pick<
      BitbucketPullRequest,
      'title' | 'description' | 'draft' | 'from' | 'to' | 'author'
    > &
      Partial<BitbucketPullRequest>,
  ): BitbucketPullRequest {
    const pullRequest: BitbucketPullRequest = {
      id: this.pullRequests.length + 1,
      version: 0,
      state: 'OPEN',
      latestCommit: '',
      fromRepository: this.id,
      reviewers: new Map(),
      participants: new Map(),
      ...opened,
    };
    this.pullRequests.push(pullRequest);
    return pullRequest;
  }
}
