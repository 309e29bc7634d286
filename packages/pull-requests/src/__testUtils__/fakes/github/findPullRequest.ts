import { FakePullRequest, FakeRepository } from '../FakeRepository';
import { notFound } from './refusal';

export function findPullRequest(
  repository: FakeRepository,
  number: string,
): FakePullRequest {
  const found = repository.pullRequests.find(
    candidate => candidate.number === Number(number),
  );
  if (!found) {
    throw notFound();
  }
  return found;
}
