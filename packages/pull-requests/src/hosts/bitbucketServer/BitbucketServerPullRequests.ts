import { InputError, isError } from '@backstage/errors';
import { HttpClient } from '../../http/HttpClient';
import {
  PullRequest,
  PullRequestBranches,
  PullRequests,
  PullRequestStatus,
  PullRequestText,
  PullRequestTriage,
} from '../../PullRequests';
import { buildsAnswer, PullRequestAnswer, pullRequestAnswer } from './answers';
import { readPages } from './readPages';
import { toPullRequest, toStatus } from './toPullRequest';
import { findUser } from './findUser';

/** The pull requests of one repository. */
export class BitbucketServerPullRequests implements PullRequests {
  /** The most that Bitbucket keeps of a description. */
  readonly maxBodyLength = 32_768;
  /** It shows HTML comments. */
  readonly hiddenText = 'link-definition';
  readonly triage = ['reviewers'] as const;
  readonly #http: HttpClient;
  readonly #api: string;
  readonly #path: string;

  constructor(http: HttpClient, options: { api: string; path: string }) {
    this.#http = http;
    this.#api = options.api;
    this.#path = `${options.path}/pull-requests`;
  }

  async find(
    options: PullRequestBranches & { state: 'open' | 'closed' },
  ): Promise<PullRequest[]> {
    const { branch, baseBranch, state } = options;
    const answers = await readPages(
      this.#http,
      {
        task: `list the pull requests of the branch ${branch}`,
        path: this.#path,
        query: {
          at: `refs/heads/${branch}`,
          direction: 'OUTGOING',
          state: state === 'open' ? 'OPEN' : 'ALL',
          order: 'NEWEST',
        },
      },
      pullRequestAnswer,
    );
    return (
      answers
        // One of a fork goes out of this repository into another.
        .filter(({ fromRef, toRef }) => {
          const inside = fromRef.repository.id === toRef.repository.id;
          return inside && toRef.id === `refs/heads/${baseBranch}`;
        })
        .map(toPullRequest)
        .filter(found => (found.state === 'open') === (state === 'open'))
        .sort((a, b) => b.number - a.number)
    );
  }

  async create(
    options: PullRequestBranches & PullRequestText,
  ): Promise<PullRequest> {
    const { branch, baseBranch, title, body, draft } = options;
    const answer = await this.#http.json(
      {
        task: `open a pull request of the branch ${branch}`,
        method: 'POST',
        path: this.#path,
        body: {
          title,
          description: body,
          draft,
          fromRef: { id: `refs/heads/${branch}` },
          toRef: { id: `refs/heads/${baseBranch}` },
        },
      },
      pullRequestAnswer,
    );
    return toPullRequest(answer);
  }

  async update(
    { number }: PullRequest,
    { title, body, draft }: PullRequestText,
  ): Promise<PullRequest> {
    const changed = await this.#withVersion(number, current =>
      this.#put(`change the text of the pull request ${number}`, current, {
        title,
        description: body,
        draft,
      }),
    );
    return toPullRequest(changed);
  }

  async close({ number }: PullRequest): Promise<void> {
    await this.#withVersion(number, ({ version }) =>
      this.#http.json(
        {
          task: `decline the pull request ${number}`,
          method: 'POST',
          path: `${this.#path}/${number}/decline`,
          query: { version: `${version}` },
          // Without a JSON body Bitbucket takes it for a form of another site.
          body: {},
        },
        pullRequestAnswer,
      ),
    );
  }

  async addTriage(
    { number }: PullRequest,
    { reviewers = [] }: Partial<PullRequestTriage>,
  ): Promise<void> {
    try {
      await this.#withVersion(number, async current => {
        const present = reviewerNames(current);
        const added = reviewers.filter(name => !present.includes(name));
        return added.length
          ? this.#put(
              `ask for a review of the pull request ${number}`,
              current,
              {
                reviewers: [...present, ...added].map(toReviewer),
              },
            )
          : current;
      });
    } catch (error) {
      if (isError(error) && error.name === 'ConflictError') {
        await this.#assertKnown(reviewers);
      }
      throw error;
    }
  }

  async readStatus(number: number): Promise<PullRequestStatus> {
    const answer = await this.#read(number);
    const builds = await this.#http.json(
      {
        task: `read the builds of the pull request ${number}`,
        path: `/build-status/1.0/commits/stats/${answer.fromRef.latestCommit}`,
      },
      buildsAnswer,
    );
    return toStatus(answer, builds);
  }

  /** A change names the version it is made to; whoever is slower reads again. */
  async #withVersion<T>(
    number: number,
    change: (current: PullRequestAnswer) => Promise<T>,
  ): Promise<T> {
    try {
      return await change(await this.#read(number));
    } catch (error) {
      if (isError(error) && error.name === 'ConflictError') {
        return change(await this.#read(number));
      }
      throw error;
    }
  }

  #read(number: number): Promise<PullRequestAnswer> {
    return this.#http.json(
      {
        task: `read the pull request ${number}`,
        path: `${this.#path}/${number}`,
      },
      pullRequestAnswer,
    );
  }

  /** Reviewers who are not named would be taken off, a title be refused. */
  #put(
    task: string,
    current: PullRequestAnswer,
    change: Record<string, unknown>,
  ): Promise<PullRequestAnswer> {
    const { id, version, title } = current;
    return this.#http.json(
      {
        task,
        method: 'PUT',
        path: `${this.#path}/${id}`,
        body: {
          version,
          title,
          description: current.description ?? '',
          reviewers: reviewerNames(current).map(toReviewer),
          ...change,
        },
      },
      pullRequestAnswer,
    );
  }

  async #assertKnown(names: string[]): Promise<void> {
    for (const name of names) {
      const user = await findUser(this.#http, { api: this.#api, name });
      if (!user) {
        throw new InputError(
          `reviewers: Bitbucket knows no ${name}. Give the name that the person signs in with.`,
        );
      }
    }
    throw new InputError(
      `reviewers: Bitbucket does not take ${names.join(
        ', ',
      )}. Each must be able to read the repository, and nobody reviews a pull request of their own.`,
    );
  }
}

/** Accounts that were closed since cannot be named again. */
function reviewerNames({ reviewers }: PullRequestAnswer): string[] {
  return (reviewers ?? [])
    .filter(({ user }) => user.active !== false)
    .map(({ user }) => user.name);
}

function toReviewer(name: string) {
  return { user: { name } };
}
