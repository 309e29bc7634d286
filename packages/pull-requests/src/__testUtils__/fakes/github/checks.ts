import { Router } from 'express';
import { FakeCommit, FakeRepository } from '../FakeRepository';
import { pageOf } from './pageOf';
import { unprocessable } from './refusal';

const RUNS = {
  running: { status: 'in_progress', conclusion: null },
  passing: { status: 'completed', conclusion: 'success' },
  failing: { status: 'completed', conclusion: 'failure' },
};
/** GitHub has two ways to report: names like `ci/build` are of the older one. */
const isStatus = (name: string) => name.includes('/');

/** What builds and tests tell about commits. */
export function checks(repository: (name: string) => FakeRepository): Router {
  const router = Router();
  const at = '/repos/:owner/:repo/commits/:ref';

  function checksOf(repo: string, ref: string): FakeCommit['checks'] {
    const commit = repository(repo).commits.get(ref);
    if (!commit) {
      throw unprocessable(`No commit found for SHA: ${ref}`);
    }
    return commit.checks;
  }

  router.get(`${at}/check-runs`, (request, response) => {
    const { repo, ref } = request.params;
    const runs = [...checksOf(repo, ref)]
      .filter(([name]) => !isStatus(name))
      .map(([name, outcome]) => ({ name, ...RUNS[outcome] }));
    response.json({
      total_count: runs.length,
      check_runs: pageOf(runs, request),
    });
  });

  router.get(`${at}/status`, ({ params }, response) => {
    const outcomes = [...checksOf(params.repo, params.ref)]
      .filter(([name]) => isStatus(name))
      .map(([, outcome]) => outcome);
    response.json({
      state: combine(outcomes),
      total_count: outcomes.length,
      statuses: [],
    });
  });

  return router;
}

function combine(outcomes: string[]): string {
  if (outcomes.includes('failing')) {
    return 'failure';
  }
  const done = outcomes.length > 0 && !outcomes.includes('running');
  return done ? 'success' : 'pending';
}
