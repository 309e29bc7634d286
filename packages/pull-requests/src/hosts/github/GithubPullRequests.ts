import {
  PullRequest,
  PullRequestBranches,
  PullRequests,
  PullRequestStatus,
  PullRequestText,
  PullRequestTriage,
} from '../../PullRequests';
import { GithubClient } from './GithubClient';
import { GithubRepository } from './GithubRepository';
import { GithubReviews } from './GithubReviews';
import { GithubStatus } from './GithubStatus';
import { GithubTriage } from './GithubTriage';
import { hasNoDrafts } from './hasNoDrafts';
import { toPullRequest } from './toPullRequest';

/** Those of one branch: only the newest one counts. */
const PAGE_SIZE = 100;

const MUTATIONS = {
  true: 'mutation ($id: ID!) { convertPullRequestToDraft(input: { pullRequestId: $id }) { clientMutationId } }',
  false:
    'mutation ($id: ID!) { markPullRequestReadyForReview(input: { pullRequestId: $id }) { clientMutationId } }',
};

/** The pull requests of one repository. */
export class GithubPullRequests implements PullRequests {
  readonly maxTitleLength = 256;
  readonly hiddenText = 'html-comment';
  readonly triage = ['labels', 'reviewers', 'assignees'] as const;
  readonly #status: GithubStatus;
  readonly #triage: GithubTriage;
  readonly #client: GithubClient;
  readonly #repository: GithubRepository;

  constructor(client: GithubClient, repository: GithubRepository) {
    this.#client = client;
    this.#repository = repository;
    const reviews = new GithubReviews(client, repository);
    this.#status = new GithubStatus(client, repository, reviews);
    this.#triage = new GithubTriage(client, repository, reviews);
  }

  async find(
    options: PullRequestBranches & { state: 'open' | 'closed' },
  ): Promise<PullRequest[]> {
    const { branch, baseBranch, state } = options;
    const { data } = await this.#client.call(
      `list the pull requests of the branch ${branch}`,
      ({ rest }) =>
        rest.pulls.list({
          ...this.#repository,
          // With the owner, so that no fork's branch of this name is found.
          head: `${this.#repository.owner}:${branch}`,
          base: baseBranch,
          state,
          per_page: PAGE_SIZE,
        }),
    );
    return data.map(toPullRequest).sort((a, b) => b.number - a.number);
  }

  async create(
    options: PullRequestBranches & PullRequestText,
  ): Promise<PullRequest> {
    const { branch, baseBranch, ...words } = options;
    const { data } = await this.#client.call(
      `open a pull request of the branch ${branch}`,
      async ({ rest }) => {
        const wanted = {
          ...this.#repository,
          head: branch,
          base: baseBranch,
          ...words,
        };
        try {
          return await rest.pulls.create(wanted);
        } catch (error) {
          if (words.draft && hasNoDrafts(error)) {
            return rest.pulls.create({ ...wanted, draft: false });
          }
          throw error;
        }
      },
    );
    return toPullRequest(data);
  }

  async update(
    pullRequest: PullRequest,
    { title, body, draft }: PullRequestText,
  ): Promise<PullRequest> {
    const task = `change the text of the pull request ${pullRequest.number}`;
    const { data } = await this.#client.call(task, ({ rest }) =>
      rest.pulls.update({
        ...this.#repository,
        pull_number: pullRequest.number,
        title,
        body,
      }),
    );
    const answer = toPullRequest(data);
    return answer.draft === draft
      ? answer
      : { ...answer, draft: await this.#setDraft(task, data.node_id, draft) };
  }

  /** The REST API cannot. Answers with what it is then. */
  #setDraft(task: string, id: string, draft: boolean): Promise<boolean> {
    return this.#client.call(task, async ({ graphql }) => {
      try {
        await graphql(MUTATIONS[`${draft}`], { id });
        return draft;
      } catch (error) {
        if (draft && hasNoDrafts(error)) {
          return false;
        }
        throw error;
      }
    });
  }

  async close({ number }: PullRequest): Promise<void> {
    await this.#client.call(`close the pull request ${number}`, ({ rest }) =>
      rest.pulls.update({
        ...this.#repository,
        pull_number: number,
        state: 'closed',
      }),
    );
  }

  addTriage(
    { number }: PullRequest,
    triage: Partial<PullRequestTriage>,
  ): Promise<void> {
    return this.#triage.add(number, triage);
  }

  readStatus(number: number): Promise<PullRequestStatus> {
    return this.#status.read(number);
  }
}
