import { Router } from 'express';
import { FakeRepository, portal } from '../FakeRepository';
import { findPullRequest } from './findPullRequest';
import { unprocessable } from './refusal';

const MAX_LABEL_LENGTH = 50;

/** Labels and people of pull requests, which are issues, too. */
export function triage(
  repository: (name: string) => FakeRepository,
  teams: string[],
): Router {
  const router = Router();
  const at = '/repos/:owner/:repo';

  router.post(`${at}/issues/:number/labels`, ({ params, body }, response) => {
    const found = findPullRequest(repository(params.repo), params.number);
    const labels: string[] = body.labels;
    if (labels.some(label => label.length > MAX_LABEL_LENGTH)) {
      throw unprocessable('Validation Failed');
    }
    labels.forEach(label => found.labels.add(label));
    response.json([...found.labels].map(name => ({ name })));
  });

  router.post(
    `${at}/issues/:number/assignees`,
    ({ params, body }, response) => {
      const known = repository(params.repo);
      const found = findPullRequest(known, params.number);
      const assignees: string[] = body.assignees;
      // All others are left out without a word.
      assignees
        .filter(login => known.people.includes(login))
        .forEach(login => found.assignees.add(login));
      response.status(201).json({
        number: found.number,
        assignees: [...found.assignees].map(login => ({ login })),
      });
    },
  );

  router.post(
    `${at}/pulls/:number/requested_reviewers`,
    ({ params, body }, response) => {
      const known = repository(params.repo);
      const found = findPullRequest(known, params.number);
      const { reviewers = [], team_reviewers: slugs = [] } = body as {
        reviewers?: string[];
        team_reviewers?: string[];
      };
      if (reviewers.includes(portal.name)) {
        throw unprocessable(
          'Review cannot be requested from pull request author.',
        );
      }
      if (
        !reviewers.every(login => known.people.includes(login)) ||
        !slugs.every(slug => teams.includes(slug))
      ) {
        throw unprocessable(
          'Reviews may only be requested from collaborators.',
        );
      }
      reviewers.forEach(login => found.reviewers.add(login));
      slugs.forEach(slug => found.reviewers.add(`${params.owner}/${slug}`));
      response.status(201).json({ number: found.number });
    },
  );

  return router;
}
