import { HttpClient } from '../../http/HttpClient';
import {
  PullRequest,
  PullRequestBranches,
  PullRequests,
  PullRequestStatus,
  PullRequestText,
  PullRequestTriage,
} from '../../PullRequests';
import { assertSameText } from '../assertSameText';
import { openWithReviewers } from '../openWithReviewers';
import { unlessHidden } from '../unlessHidden';
import { buildsAnswer, pullRequestAnswer } from './answers';
import { BitbucketServerTriage } from './BitbucketServerTriage';
import { findDefaultReviewers } from './findDefaultReviewers';
import { readPages } from './readPages';
import { toPullRequest, toState } from './toPullRequest';
import { toChecks, toReview } from './toStatus';
import { toReviewer, VersionedPullRequests } from './VersionedPullRequests';

/** The pull requests of one repository. */
export class BitbucketServerPullRequests implements PullRequests {
  /** The most that Bitbucket keeps of a description. */
  readonly maxTitleLength = 255;
  readonly maxBodyLength = 32_768;
  /** It shows HTML comments. */
  readonly hiddenText = 'link-definition';
  readonly triage = ['reviewers'] as const;
  readonly #http: HttpClient;
  readonly #api: string;
  readonly #repository: string;
  readonly #path: string;
  readonly #versioned: VersionedPullRequests;
  readonly #triage: BitbucketServerTriage;

  /** @param options - path of the repository below `api`, that of the API. */
  constructor(http: HttpClient, options: { api: string; repository: string }) {
    const { api, repository } = options;
    this.#http = http;
    this.#api = api;
    this.#repository = repository;
    this.#path = `${api}${repository}/pull-requests`;
    this.#versioned = new VersionedPullRequests(http, this.#path);
    this.#triage = new BitbucketServerTriage(http, {
      api,
      pullRequests: this.#versioned,
    });
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
    const opened = await openWithReviewers({
      reviewers: await findDefaultReviewers(this.#http, {
        api: this.#api,
        repository: this.#repository,
        branch,
        baseBranch,
      }),
      open: reviewers =>
        this.#http.json(
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
              reviewers: reviewers.map(toReviewer),
            },
          },
          pullRequestAnswer,
        ),
      ask: ({ id }, reviewers) =>
        this.#triage.add({ number: id }, { reviewers }),
    });
    return toPullRequest(opened);
  }

  async update(
    pullRequest: PullRequest,
    { title, body, draft }: PullRequestText,
  ): Promise<PullRequest> {
    const { number } = pullRequest;
    const changed = await this.#versioned.change(number, current => {
      assertSameText(pullRequest, toPullRequest(current));
      return this.#versioned.put(
        `change the text of the pull request ${number}`,
        current,
        { title, description: body, draft },
      );
    });
    return toPullRequest(changed);
  }

  async close({ number }: PullRequest): Promise<void> {
    await this.#versioned.change(number, ({ version }) =>
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

  addTriage(
    pullRequest: PullRequest,
    triage: Partial<PullRequestTriage>,
  ): Promise<void> {
    return this.#triage.add(pullRequest, triage);
  }

  async readStatus(number: number): Promise<PullRequestStatus> {
    const answer = await this.#versioned.read(number);
    const builds = await unlessHidden(
      this.#http.json(
        {
          task: `read the builds of the pull request ${number}`,
          path: `/build-status/1.0/commits/stats/${answer.fromRef.latestCommit}`,
        },
        buildsAnswer,
      ),
    );
    return {
      state: toState(answer.state),
      draft: answer.draft ?? false,
      review: toReview(answer),
      checks: toChecks(builds ?? {}),
    };
  }
}
