import { PullRequestStatus } from '../PullRequests';

type Review = PullRequestStatus['review'];
type Checks = PullRequestStatus['checks'];

const REVIEWS: Review[] = ['changes-requested', 'approved'];
const CHECKS: Checks[] = ['failing', 'running', 'passing'];

/** The last words of all reviewers as one: a single objection counts. */
export function combineReviews(lastWords: Iterable<Review>): Review {
  const said = new Set(lastWords);
  return REVIEWS.find(review => said.has(review)) ?? 'none';
}

/** All checks of a commit as one: passing only if all of them are. */
export function combineChecks(outcomes: Iterable<Checks>): Checks {
  const found = new Set(outcomes);
  return CHECKS.find(checks => found.has(checks)) ?? 'none';
}
