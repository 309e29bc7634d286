import { InputError, NotAllowedError } from '@backstage/errors';
import { z } from 'zod/v4';
import { HttpClient } from '../../http/HttpClient';
import { PullRequestTriage } from '../../PullRequests';
import { findRefused } from '../findRefused';
import { teamOf } from '../teamOf';
import { withoutNames } from '../withoutNames';
import {
  labelsAnswer,
  peopleAnswer,
  PullRequestAnswer,
  pullRequestAnswer,
} from './answers';
import { GiteaReviews } from './GiteaReviews';

/** Labels and people of the pull requests of one repository. */
export class GiteaTriage {
  readonly #http: HttpClient;
  readonly #api: string;
  readonly #owner: string;
  readonly #reviews: GiteaReviews;

  constructor(options: {
    http: HttpClient;
    api: string;
    owner: string;
    reviews: GiteaReviews;
  }) {
    this.#http = options.http;
    this.#api = options.api;
    this.#owner = options.owner;
    this.#reviews = options.reviews;
  }

  async add(
    number: number,
    { labels, assignees, reviewers }: Partial<PullRequestTriage>,
  ): Promise<void> {
    if (labels?.length) {
      await this.#addLabels(number, labels);
    }
    if (!assignees?.length && !reviewers?.length) {
      return;
    }
    const pullRequest = await this.#http.json(
      {
        task: `read the pull request ${number}`,
        path: `${this.#api}/pulls/${number}`,
      },
      pullRequestAnswer,
    );
    await this.#addAssignees(pullRequest, assignees ?? []);
    await this.#addReviewers(pullRequest, reviewers ?? []);
  }

  async #addLabels(number: number, labels: string[]) {
    const present = await this.#http
      .json(
        {
          task: `add labels to the pull request ${number}`,
          method: 'POST',
          path: `${this.#api}/issues/${number}/labels`,
          body: { labels },
        },
        labelsAnswer,
      )
      .catch(error => {
        throw labelsError(error);
      });
    // Gitea leaves out those that it does not know, without a word.
    const names = new Set(present.map(({ name }) => name));
    const unknown = labels.filter(name => !names.has(name));
    if (unknown.length) {
      throw new InputError(
        `labels: the repository has no label ${unknown.join(
          ', ',
        )}. Create it in the repository or its organization, or name another.`,
      );
    }
  }

  /** Gitea replaces all of them, so those that are there are named again. */
  async #addAssignees(
    { number, assignees }: PullRequestAnswer,
    wanted: string[],
  ) {
    const present = (assignees ?? []).map(({ login }) => login);
    const missing = withoutNames(wanted, present);
    if (!missing.length) {
      return;
    }
    try {
      await this.#http.json(
        {
          task: `assign people to the pull request ${number}`,
          method: 'PATCH',
          path: `${this.#api}/pulls/${number}`,
          body: { assignees: [...present, ...missing] },
        },
        z.unknown(),
      );
    } catch (error) {
      // Gitea calls a person whom it cannot assign an error of its own.
      const unknown = withoutNames(missing, await this.#assignable());
      if (!unknown.length) {
        throw error;
      }
      throw new InputError(
        `assignees: Gitea does not assign ${unknown.join(
          ', ',
        )}. Give them write access to the repository, or name others.`,
      );
    }
  }

  async #assignable(): Promise<string[]> {
    const people = await this.#http.json(
      {
        task: 'list who can be assigned',
        path: `${this.#api}/assignees`,
      },
      peopleAnswer,
    );
    return people.map(({ login }) => login);
  }

  /**
   * Who has reviewed already is not asked again, which would undo it, and the
   * author of a pull request, whom Gitea lets nobody ask, is left out: often
   * that is one of a team that is always asked.
   */
  async #addReviewers({ number, user }: PullRequestAnswer, wanted: string[]) {
    const others = withoutNames(wanted, user ? [user.login] : []);
    if (!others.length) {
      return;
    }
    const asked = await this.#reviews.lastWords(number);
    const open = withoutNames(others, asked.keys());
    if (!open.length) {
      return;
    }
    const teams = new Map(open.map(name => [name, teamOf(name, this.#owner)]));
    const refused = await findRefused(open, names =>
      this.#ask(number, {
        reviewers: names.filter(name => !teams.get(name)),
        team_reviewers: names.flatMap(name => teams.get(name) ?? []),
      }),
    );
    const accepted = withoutNames(open, refused);
    refused.push(
      ...(await this.#unasked(
        number,
        accepted.filter(name => teams.get(name)),
      )),
    );
    if (refused.length) {
      throw new InputError(
        `reviewers: Gitea does not let the portal ask ${refused.join(
          ', ',
        )}. Check that they may read the repository, and that the portal's account may write to it.`,
      );
    }
  }

  async #ask(
    number: number,
    body: { reviewers: string[]; team_reviewers: string[] },
  ): Promise<void> {
    await this.#http.json(
      {
        task: `ask for reviews of the pull request ${number}`,
        method: 'POST',
        path: `${this.#api}/pulls/${number}/requested_reviewers`,
        body,
      },
      z.unknown(),
    );
  }

  /** Teams of a person are left out without a word: a person has none. */
  async #unasked(number: number, teams: string[]): Promise<string[]> {
    return teams.length
      ? withoutNames(teams, (await this.#reviews.lastWords(number)).keys())
      : [];
  }
}

function labelsError(error: unknown): unknown {
  return error instanceof Error && error.name === 'NotAllowedError'
    ? new NotAllowedError(
        'labels: Gitea does not let the account add them. Give it write access to the repository; a token needs the scope write:issue, too, as labels are those of issues.',
      )
    : error;
}
