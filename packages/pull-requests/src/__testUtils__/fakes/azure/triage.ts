import { Router } from 'express';
import { FakePullRequest } from '../FakeRepository';
import { Refusal } from '../Refusal';
import { identityOf, nameOf } from './identities';

const votes = { approved: 10, 'changes-requested': -5 };

/** The reviewers of a pull request with their votes. */
export function reviewersOf({ reviewers, reviews }: FakePullRequest) {
  // Who votes becomes a reviewer.
  return [...new Set([...reviewers, ...reviews.keys()])].map(name => {
    const review = reviews.get(name);
    return { ...identityOf(name), vote: review ? votes[review] : 0 };
  });
}

/** Labels and reviewers of pull requests, as Azure DevOps has them. */
export function triage(
  numbered: (repo: string, number: string) => FakePullRequest,
  identities: () => string[],
): Router {
  const router = Router();
  const at = '/:repo/pullRequests/:number';

  router.get(`${at}/labels`, ({ params }, response) => {
    const { labels } = numbered(params.repo, params.number);
    const value = [...labels].map(name => ({ name, active: true }));
    response.json({ count: value.length, value });
  });

  router.post(`${at}/labels`, ({ params, body }, response) => {
    const { name } = body;
    if (/[,;]/.test(name)) {
      throw new Refusal(400, 'VS402864: The tag name is not valid');
    }
    numbered(params.repo, params.number).labels.add(name);
    response.json({ name, active: true });
  });

  router.get(`${at}/reviewers`, ({ params }, response) => {
    const value = reviewersOf(numbered(params.repo, params.number));
    response.json({ count: value.length, value });
  });

  router.post(`${at}/reviewers`, ({ params, body }, response) => {
    const { reviewers, reviews } = numbered(params.repo, params.number);
    const names = (body as { id: string }[]).map(({ id }) => {
      const name = nameOf(id, identities());
      if (name === undefined) {
        throw new Refusal(400, `TF14045: The identity ${id} was not found`);
      }
      return name;
    });
    for (const name of names) {
      reviewers.add(name);
      reviews.delete(name);
    }
    response.json(names.map(name => ({ ...identityOf(name), vote: 0 })));
  });

  return router;
}
