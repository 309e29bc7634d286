import { z } from 'zod/v4';
import { membersAnswer, teamsAnswer } from './answers';
import { AzureClient } from './AzureClient';
import { readPages } from '../readPages';

const PAGE_SIZE = 100;

/**
 * The teams of a project and their members, as Renovate looks for reviewers,
 * too. The API of identities would know everybody, but has another address on
 * Azure DevOps Services than on Server.
 */
export class AzureTeams {
  readonly #client: AzureClient;

  /** @param client - of the project, as the API of projects has it. */
  constructor(client: AzureClient) {
    this.#client = client;
  }

  /** Ids of the identities with these names, as far as there are any. */
  async findIds(names: string[]): Promise<Map<string, string>> {
    const ids = new Map<string, string>();
    const keep = (found: string | null | undefined, id: string) =>
      names
        .filter(name => name.toLowerCase() === found?.toLowerCase())
        .forEach(name => ids.set(name, id));

    const teams = await this.#all(
      { task: 'list the teams of the project', path: '/teams' },
      teamsAnswer,
    );
    teams.forEach(({ name, id }) => keep(name, id));
    for (const { id: team } of teams) {
      if (names.every(name => ids.has(name))) {
        break;
      }
      const members = await this.#all(
        {
          task: 'list the members of a team',
          path: `/teams/${encodeURIComponent(team)}/members`,
        },
        membersAnswer,
      );
      members.forEach(({ identity }) => keep(identity.uniqueName, identity.id));
    }
    return ids;
  }

  #all<T>(
    request: { task: string; path: string },
    shape: z.ZodType<{ value: T[] }>,
  ): Promise<T[]> {
    return readPages(request.task, 0, async skip => {
      const query = { $top: `${PAGE_SIZE}`, $skip: `${skip}` };
      const { value } = await this.#client.json({ ...request, query }, shape);
      return {
        items: value,
        next: value.length < PAGE_SIZE ? undefined : skip + PAGE_SIZE,
      };
    });
  }
}
