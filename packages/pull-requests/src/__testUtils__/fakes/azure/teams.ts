import { Router } from 'express';
import { Refusal } from '../Refusal';
import { identityOf } from './identities';

/**
 * The teams of a project and their members, of which the description of the
 * Git API says nothing.
 *
 * @param members - by name of the team.
 * @see https://learn.microsoft.com/rest/api/azure/devops/core/teams
 */
export function teams(members: Map<string, string[]>): Router {
  const router = Router({ mergeParams: true });
  const pageOf = <T>(all: T[], query: Record<string, unknown>) => {
    const { $top, $skip = 0, 'api-version': version, ...others } = query;
    if (version !== '7.1' || Object.keys(others).length) {
      throw new Refusal(400, 'The request is not valid');
    }
    const value = all.slice(Number($skip), Number($skip) + Number($top ?? 100));
    return { count: value.length, value };
  };

  router.get('/', ({ query }, response) => {
    const all = [...members.keys()].map(name => ({
      id: identityOf(name).id,
      name,
    }));
    response.json(pageOf(all, query));
  });

  router.get('/:team/members', ({ params, query }, response) => {
    const found = [...members].find(
      ([name]) => identityOf(name).id === params.team,
    );
    if (!found) {
      throw new Refusal(404, 'VS403017: The team does not exist');
    }
    const all = found[1].map(name => ({
      isTeamAdmin: false,
      identity: identityOf(name),
    }));
    response.json(pageOf(all, query));
  });

  return router;
}
