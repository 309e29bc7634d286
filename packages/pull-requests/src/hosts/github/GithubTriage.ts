import { InputError } from '@backstage/errors';
import { PullRequestTriage } from '../../PullRequests';
import { findRefused } from '../findRefused';
import { teamOf } from '../teamOf';
import { withoutNames } from '../withoutNames';
import { GithubClient } from './GithubClient';
import { GithubRepository } from './GithubRepository';
import { GithubReviews } from './GithubReviews';

/** That there is no such thing GitHub says to those who may not write. */
const REFUSALS = ['ConflictError', 'InputError'];

/** Labels and people of the pull requests of one repository. */
export class GithubTriage {
  readonly #client: GithubClient;
  readonly #repository: GithubRepository;
  readonly #reviews: GithubReviews;

  constructor(
    client: GithubClient,
    repository: GithubRepository,
    reviews: GithubReviews,
  ) {
    this.#client = client;
    this.#repository = repository;
    this.#reviews = reviews;
  }

  async add(
    number: number,
    { labels, assignees, reviewers }: Partial<PullRequestTriage>,
  ): Promise<void> {
    if (labels?.length) {
      await this.#addLabels(number, labels);
    }
    if (assignees?.length) {
      await this.#addAssignees(number, assignees);
    }
    if (reviewers?.length) {
      await this.#addReviewers(number, reviewers);
    }
  }

  /** GitHub makes the labels that it does not know. */
  async #addLabels(number: number, labels: string[]) {
    const add = async (names: string[]) => {
      await this.#client.call(
        `add labels to the pull request ${number}`,
        ({ rest }) =>
          rest.issues.addLabels({
            ...this.#repository,
            issue_number: number,
            labels: names,
          }),
      );
    };
    const refused = await findRefused(labels, add, REFUSALS);
    if (refused.length) {
      throw new InputError(
        `labels: GitHub does not take ${refused.join(
          ', ',
        )}. Check that each has at most 50 characters.`,
      );
    }
  }

  async #addAssignees(number: number, assignees: string[]) {
    const { data } = await this.#client.call(
      `assign people to the pull request ${number}`,
      ({ rest }) =>
        rest.issues.addAssignees({
          ...this.#repository,
          issue_number: number,
          assignees,
        }),
    );
    // Whoever cannot be assigned is left out without a word.
    const assigned = (data.assignees ?? []).map(({ login }) => login);
    const missing = withoutNames(assignees, assigned);
    if (missing.length) {
      throw new InputError(
        `assignees: GitHub does not assign ${missing.join(
          ', ',
        )}. Check that they have access to the repository, and that there are at most ten of them, or one where the plan of a private repository allows no more.`,
      );
    }
  }

  /**
   * Who has reviewed already is not asked again, which would undo it, and the
   * author of a pull request, whom GitHub lets nobody ask, is left out: often
   * that is one of a team that is always asked.
   */
  async #addReviewers(number: number, reviewers: string[]) {
    const reviewed = await this.#reviews.reviewers(number);
    const open = withoutNames(reviewers, reviewed);
    if (!open.length) {
      return;
    }
    const teams = new Map(
      open.map(name => [name, teamOf(name, this.#repository.owner)]),
    );
    const ask = async (names: string[]) => {
      await this.#client.call(
        `ask for reviews of the pull request ${number}`,
        ({ rest }) =>
          rest.pulls.requestReviewers({
            ...this.#repository,
            pull_number: number,
            reviewers: names.filter(name => !teams.get(name)),
            team_reviewers: names.flatMap(name => teams.get(name) ?? []),
          }),
      );
    };
    const refused = await findRefused(open, ask, REFUSALS);
    if (!refused.length) {
      return;
    }
    const author = await this.#author(number);
    const unknown = withoutNames(refused, author ? [author] : []);
    if (unknown.length) {
      throw new InputError(
        `reviewers: GitHub does not let the portal ask ${unknown.join(
          ', ',
        )}. Check that they have access to the repository, with a team named as ${
          this.#repository.owner
        }/team; to ask teams, the portal's GitHub app has to read the members of the organization.`,
      );
    }
  }

  async #author(number: number): Promise<string | undefined> {
    const { data } = await this.#client.call(
      `read the pull request ${number}`,
      ({ rest }) =>
        rest.pulls.get({ ...this.#repository, pull_number: number }),
    );
    return data.user?.login;
  }
}
