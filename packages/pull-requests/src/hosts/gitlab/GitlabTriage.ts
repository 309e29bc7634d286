import { InputError } from '@backstage/errors';
import { z } from 'zod/v4';
import { HttpClient } from '../../http/HttpClient';
import { PullRequestTriage } from '../../PullRequests';
import { withoutNames } from '../withoutNames';
import { UserAnswer, triageAnswer, userAnswer } from './answers';

type People = 'reviewers' | 'assignees';

/**
 * Labels and people of merge requests. GitLab replaces the people as a whole,
 * so those who are there are sent along. What it cannot take it leaves out and
 * says nothing, so that its answer is looked at.
 */
export class GitlabTriage {
  readonly #http: HttpClient;
  readonly #path: string;

  /** @param path - of the project's merge requests. */
  constructor(http: HttpClient, path: string) {
    this.#http = http;
    this.#path = path;
  }

  async add(
    number: number,
    { labels = [], reviewers = [], assignees = [] }: Partial<PullRequestTriage>,
  ): Promise<void> {
    labels.forEach(assertLabel);
    const path = `${this.#path}/${number}`;
    const present = await this.#http.json(
      { task: `read the merge request ${number}`, path },
      triageAnswer,
    );
    const newLabels = labels.filter(label => !present.labels.includes(label));
    const [newReviewers, newAssignees] = await Promise.all([
      this.#findUsers('reviewers', missing(present.reviewers, reviewers)),
      this.#findUsers('assignees', missing(present.assignees, assignees)),
    ]);
    if (!newLabels.length && !newReviewers.length && !newAssignees.length) {
      return;
    }
    const taken = await this.#http.json(
      {
        task: `add labels and people to the merge request ${number}`,
        method: 'PUT',
        path,
        body: {
          ...(newLabels.length > 0 && { add_labels: newLabels.join(',') }),
          ...(newReviewers.length > 0 && {
            reviewer_ids: idsOf([...present.reviewers, ...newReviewers]),
          }),
          ...(newAssignees.length > 0 && {
            assignee_ids: idsOf([...present.assignees, ...newAssignees]),
          }),
        },
      },
      triageAnswer,
    );
    assertTaken('reviewers', missing(taken.reviewers, reviewers));
    assertTaken('assignees', missing(taken.assignees, assignees));
    const lost = newLabels.filter(label => !taken.labels.includes(label));
    if (lost.length) {
      throw new InputError(
        `labels: GitLab did not add ${lost.join(
          ', ',
        )}. Of scoped labels as in "priority::high" it keeps one of each scope; others have to exist where the account may not create them. Correct the labels and run again.`,
      );
    }
  }

  #findUsers(kind: People, names: string[]): Promise<UserAnswer[]> {
    return Promise.all(
      names.map(async username => {
        const [user] = await this.#http.json(
          {
            task: `look for the user ${username}`,
            path: '/users',
            query: { username },
          },
          z.array(userAnswer),
        );
        if (!user) {
          throw new InputError(
            `${kind}: GitLab knows no user ${username}. Write the username, as in the address of the person's page, without an @, and run again.`,
          );
        }
        return user;
      }),
    );
  }
}

function assertLabel(label: string) {
  if (label.includes(',')) {
    throw new InputError(
      `labels: GitLab has no labels with a comma, as in "${label}". Write each label on its own and run again.`,
    );
  }
}

function assertTaken(kind: People, left: string[]) {
  if (left.length) {
    throw new InputError(
      `${kind}: GitLab did not add ${left.join(
        ', ',
      )}. Either they may not see the project, then give them access; or its tier takes one person only, then name one. Run again.`,
    );
  }
}

/** Those who are not there yet. */
function missing(present: UserAnswer[], names: string[]): string[] {
  return withoutNames(
    names,
    present.map(({ username }) => username),
  );
}

function idsOf(users: UserAnswer[]): number[] {
  return [...new Set(users.map(({ id }) => id))];
}
