import { InputError, NotAllowedError } from '@backstage/errors';
import { z } from 'zod/v4';
import { PullRequestTriage } from '../../PullRequests';
import { findRefused } from '../findRefused';
import { labelsAnswer, reviewersAnswer } from './answers';
import { AzureClient } from './AzureClient';
import { withoutNames } from '../withoutNames';
import { AzureTeams } from './AzureTeams';

/** Id of an identity. */
const GUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

const DENIED = ['AuthenticationError', 'NotAllowedError'];

/** Labels and reviewers of pull requests; Azure DevOps has no assignees. */
export class AzureTriage {
  readonly #client: AzureClient;
  readonly #teams: AzureTeams;

  constructor(client: AzureClient, teams: AzureTeams) {
    this.#client = client;
    this.#teams = teams;
  }

  async add(
    number: number,
    { labels = [], reviewers = [] }: Partial<PullRequestTriage>,
  ): Promise<void> {
    const missing = await this.#missingReviewers(number, reviewers);
    const ids = await this.#findIds(missing);
    await this.#addLabels(number, labels);
    await this.#addReviewers(number, ids);
  }

  async #addReviewers(number: number, ids: Map<string, string>): Promise<void> {
    if (!ids.size) {
      return;
    }
    const refused = await findRefused([...ids.keys()], async names => {
      await this.#client.json(
        {
          task: `add reviewers to the pull request ${number}`,
          method: 'POST',
          path: `/pullRequests/${number}/reviewers`,
          body: names.map(name => ({ id: ids.get(name) })),
        },
        z.unknown(),
      );
    });
    assertTaken(
      'reviewers',
      refused,
      'Write ids of identities that it knows, and run again.',
    );
  }

  async #addLabels(number: number, labels: string[]): Promise<void> {
    if (!labels.length) {
      return;
    }
    const path = `/pullRequests/${number}/labels`;
    const { value } = await this.#client.json(
      { task: `list the labels of the pull request ${number}`, path },
      labelsAnswer,
    );
    const missing = withoutNames(
      labels,
      value.map(({ name }) => name),
    );
    const add = async ([name]: string[]) => {
      await this.#client.json(
        {
          task: `add a label to the pull request ${number}`,
          method: 'POST',
          path,
          body: { name },
        },
        z.unknown(),
      );
    };
    for (const label of missing) {
      assertTaken(
        'labels',
        await findRefused([label], add),
        'A label has up to 400 characters, and no comma or semicolon: correct it and run again.',
      );
    }
  }

  /** Adding those who are there again would take back their votes. */
  async #missingReviewers(number: number, names: string[]): Promise<string[]> {
    if (!names.length) {
      return [];
    }
    const { value } = await this.#client.json(
      {
        task: `list the reviewers of the pull request ${number}`,
        path: `/pullRequests/${number}/reviewers`,
      },
      reviewersAnswer,
    );
    return withoutNames(
      names,
      value.flatMap(({ id, uniqueName }) => [id, uniqueName ?? '']),
    );
  }

  async #findIds(names: string[]): Promise<Map<string, string>> {
    const ids = new Map(
      names.filter(name => GUID.test(name)).map(id => [id, id]),
    );
    const others = names.filter(name => !ids.has(name));
    if (others.length) {
      const found = await this.#teams.findIds(others).catch((error: Error) => {
        throw DENIED.includes(error.name)
          ? new NotAllowedError(
              'reviewers: the account may not read the teams of the project, where people are looked for. Give its token the scope "Project and Team (read)", or write the ids of identities, and run again.',
            )
          : error;
      });
      found.forEach((id, name) => ids.set(name, id));
    }
    assertTaken(
      'reviewers',
      names.filter(name => !ids.has(name)),
      'Write the name by which a member of one of the project\'s teams signs in, as in "ada@example.com", the name of a team, or the id of an identity, and run again.',
    );
    return ids;
  }
}

function assertTaken(
  kind: 'labels' | 'reviewers',
  refused: string[],
  fix: string,
) {
  if (refused.length) {
    throw new InputError(
      `${kind}: Azure DevOps does not take ${refused.join(', ')}. ${fix}`,
    );
  }
}
