import { ConflictError } from '@backstage/errors';
import { missingTriage } from './missingTriage';
import { PullRequestHost } from './PullRequestHost';
import {
  PullRequest,
  PullRequestBranches,
  PullRequestTriage,
} from './PullRequests';
import { newText, updatedText, WantedText } from './pullRequestText';

type Wanted = PullRequestBranches &
  WantedText & {
    /** Only kinds that the host has. */
    triage: Partial<PullRequestTriage>;
  };

/**
 * Opens the one pull request of a branch if there is none, and brings its text
 * and triage up to date. What was added is noted in the text afterwards: a run
 * that stops in between is finished by the next one.
 */
export async function publishPullRequest(
  host: PullRequestHost,
  wanted: Wanted,
): Promise<{ pullRequest: PullRequest; opened: boolean }> {
  const { pullRequests } = host;
  const existing = await findOpen(host, wanted);
  const { pullRequest, opened } = existing
    ? { pullRequest: existing, opened: false }
    : await openPullRequest(host, wanted);

  const { missing, fingerprints } = missingTriage(pullRequest, wanted.triage);
  if (fingerprints.length) {
    await pullRequests.addTriage(pullRequest, missing);
  }
  const next = updatedText(pullRequest, wanted, pullRequests, fingerprints);
  const same =
    next.title === pullRequest.title &&
    next.body === pullRequest.body &&
    next.draft === pullRequest.draft;
  return {
    pullRequest: same
      ? pullRequest
      : await pullRequests.update(pullRequest, next),
    opened,
  };
}

async function openPullRequest(
  host: PullRequestHost,
  wanted: Wanted,
): Promise<{ pullRequest: PullRequest; opened: boolean }> {
  const { branch, baseBranch } = wanted;
  let created: PullRequest | undefined;
  let failure: unknown;
  try {
    created = await host.pullRequests.create({
      branch,
      baseBranch,
      ...newText(wanted, host.pullRequests),
    });
  } catch (error) {
    failure = error;
  }
  // The answer may have got lost, and two runs may both have opened one: the
  // oldest wins, and each run closes only its own.
  const oldest = await findOpen(host, wanted);
  if (!oldest) {
    throw (
      failure ??
      new ConflictError(
        `The pull request of ${branch} was closed at once. Run again.`,
      )
    );
  }
  if (created && created.number !== oldest.number) {
    await host.pullRequests.close(created);
  }
  return {
    pullRequest: oldest,
    opened: created?.number === oldest.number || failure !== undefined,
  };
}

/** The open pull request of a branch; the oldest one if there are more. */
export async function findOpen(
  host: PullRequestHost,
  { branch, baseBranch }: PullRequestBranches,
): Promise<PullRequest | undefined> {
  const open = await host.pullRequests.find({
    branch,
    baseBranch,
    state: 'open',
  });
  return open.at(-1);
}
