import { Router } from 'express';
import { BitbucketRepository } from './BitbucketRepository';

/** How many builds of a commit ended in which way. */
export function builds(repositories: Map<string, BitbucketRepository>): Router {
  return Router().get(
    '/build-status/1.0/commits/stats/:commit',
    ({ params }, response) => {
      const outcomes = [...repositories.values()].flatMap(repository => [
        ...(repository.builds.get(params.commit)?.values() ?? []),
      ]);
      const count = (outcome: string) =>
        outcomes.filter(candidate => candidate === outcome).length;
      response.json({
        cancelled: 0,
        failed: count('failing'),
        inProgress: count('running'),
        successful: count('passing'),
        unknown: 0,
      });
    },
  );
}
