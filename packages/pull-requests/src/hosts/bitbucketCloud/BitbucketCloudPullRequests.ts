import {
  PullRequest,
  PullRequestBranches,
  PullRequests,
  PullRequestStatus,
  PullRequestText,
  PullRequestTriage,
} from '../../PullRequests';
import {
  commitStatusAnswer,
  PullRequestAnswer,
  pullRequestAnswer,
} from './answers';
import { BitbucketCloudClient } from './BitbucketCloudClient';
import { findMember } from './findMember';
import { toChecks, toReview } from './toStatus';

/** The most that Bitbucket sends at once. */
const PULL_REQUESTS_PAGE_SIZE = '50';
const STATUSES_PAGE_SIZE = '100';

const states = {
  OPEN: 'open',
  MERGED: 'merged',
  DECLINED: 'closed',
  SUPERSEDED: 'closed',
} as const;
const asked = {
  open: ['OPEN'],
  closed: ['MERGED', 'DECLINED', 'SUPERSEDED'],
};

/** The pull requests of one repository. */
export class BitbucketCloudPullRequests implements PullRequests {
  /** Bitbucket shows HTML comments as text. */
  readonly hiddenText = 'link-definition';
  readonly triage = ['reviewers'] as const;
  readonly #path: string;

  constructor(
    private readonly client: BitbucketCloudClient,
    private readonly api: string,
    private readonly workspace: string,
  ) {
    this.#path = `${api}/pullrequests`;
  }

  async find(
    options: PullRequestBranches & { state: 'open' | 'closed' },
  ): Promise<PullRequest[]> {
    const { branch, baseBranch, state } = options;
    const q = `source.branch.name = ${quote(
      branch,
    )} AND destination.branch.name = ${quote(baseBranch)}`;
    const answers = await this.client.pages(
      {
        task: `list the pull requests of the branch ${branch}`,
        path: this.#path,
        query: [
          ['q', q],
          ...asked[state].map((name): [string, string] => ['state', name]),
          ['pagelen', PULL_REQUESTS_PAGE_SIZE],
        ],
      },
      pullRequestAnswer,
    );
    return (
      answers
        // A fork may have a branch of this name, too.
        .filter(
          ({ source, destination }) =>
            source.repository?.full_name === destination.repository?.full_name,
        )
        .map(toPullRequest)
        .sort((a, b) => b.number - a.number)
    );
  }

  async create(
    options: PullRequestBranches & PullRequestText,
  ): Promise<PullRequest> {
    const { branch, baseBranch, title, body, draft } = options;
    const answer = await this.client.json(
      {
        task: `open a pull request of the branch ${branch}`,
        method: 'POST',
        path: this.#path,
        body: {
          type: 'pullrequest',
          title,
          description: body,
          draft,
          source: { branch: { name: branch } },
          destination: { branch: { name: baseBranch } },
        },
      },
      pullRequestAnswer,
    );
    return toPullRequest(answer);
  }

  async update(
    { number }: PullRequest,
    text: PullRequestText,
  ): Promise<PullRequest> {
    const before = await this.#read(number);
    return toPullRequest(
      await this.#put(
        `change the text of the pull request ${number}`,
        before,
        text,
        reviewersOf(before),
      ),
    );
  }

  async close({ number }: PullRequest): Promise<void> {
    await this.client.json(
      {
        task: `decline the pull request ${number}`,
        method: 'POST',
        path: `${this.#path}/${number}/decline`,
      },
      pullRequestAnswer,
    );
  }

  async addTriage(
    { number }: PullRequest,
    { reviewers = [] }: Partial<PullRequestTriage>,
  ): Promise<void> {
    const [answer, ...people] = await Promise.all([
      this.#read(number),
      ...reviewers.map(name => findMember(this.client, this.workspace, name)),
    ]);
    const present = reviewersOf(answer);
    const wanted = new Set([...present, ...people]);
    // Bitbucket takes no author for a reviewer, and a template may name all.
    wanted.delete(answer.author?.uuid ?? '');
    if (wanted.size > present.length) {
      await this.#put(
        `ask people to review the pull request ${number}`,
        answer,
        toPullRequest(answer),
        [...wanted],
      );
    }
  }

  async readStatus(number: number): Promise<PullRequestStatus> {
    const answer = await this.#read(number);
    const commit = answer.source.commit?.hash;
    const statuses = commit
      ? await this.client.pages(
          {
            task: `read the checks of the pull request ${number}`,
            path: `${this.api}/commit/${commit}/statuses`,
            query: { pagelen: STATUSES_PAGE_SIZE },
          },
          commitStatusAnswer,
        )
      : [];
    return {
      state: states[answer.state],
      draft: answer.draft ?? false,
      review: toReview(answer.participants ?? []),
      checks: toChecks(statuses),
    };
  }

  #read(number: number): Promise<PullRequestAnswer> {
    return this.client.json(
      {
        task: `read the pull request ${number}`,
        path: `${this.#path}/${number}`,
      },
      pullRequestAnswer,
    );
  }

  /**
   * What is not sent is dropped.
   *
   * @see https://github.com/chesleybrown/bitbucket-codeship-status/issues/1
   */
  #put(
    task: string,
    before: PullRequestAnswer,
    { title, body, draft }: PullRequestText,
    reviewers: string[],
  ): Promise<PullRequestAnswer> {
    return this.client.json(
      {
        task,
        method: 'PUT',
        path: `${this.#path}/${before.id}`,
        body: {
          type: 'pullrequest',
          title,
          description: body,
          draft,
          close_source_branch: before.close_source_branch ?? false,
          reviewers: reviewers.map(uuid => ({ type: 'user', uuid })),
        },
      },
      pullRequestAnswer,
    );
  }
}

function reviewersOf({ reviewers }: PullRequestAnswer): string[] {
  return reviewers?.map(({ uuid }) => uuid) ?? [];
}

function toPullRequest(answer: PullRequestAnswer): PullRequest {
  const { id, links, title, summary, draft, state } = answer;
  return {
    number: id,
    url: links.html.href,
    title,
    body: summary?.raw ?? '',
    draft: draft ?? false,
    state: states[state],
  };
}

/** A string of Bitbucket's query language. */
function quote(value: string): string {
  return JSON.stringify(value);
}
