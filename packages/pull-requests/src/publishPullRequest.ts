import { ConflictError } from '@backstage/errors';
import { KeptFile } from './GeneratedFile';
import { PullRequestHost } from './PullRequestHost';
import {
  PullRequest,
  PullRequestBranches,
  PullRequestText,
} from './PullRequests';
import { newText, updatedText } from './pullRequestText';

/** Opens the one pull request of a branch, or brings its text up to date. */
export async function publishPullRequest(
  host: PullRequestHost,
  options: PullRequestBranches & { text: PullRequestText; kept: KeptFile[] },
): Promise<{ pullRequest: PullRequest; opened: boolean }> {
  const { text, kept } = options;
  const existing = await findOpen(host, options);
  if (!existing) {
    return openPullRequest(host, options);
  }
  const next = updatedText(
    existing,
    text,
    kept,
    host.pullRequests.maxBodyLength,
  );
  const same =
    next.title === existing.title &&
    next.body === existing.body &&
    next.draft === existing.draft;
  return {
    pullRequest: same
      ? existing
      : await host.pullRequests.update(existing, next),
    opened: false,
  };
}

async function openPullRequest(
  host: PullRequestHost,
  options: PullRequestBranches & { text: PullRequestText; kept: KeptFile[] },
): Promise<{ pullRequest: PullRequest; opened: boolean }> {
  const { branch, baseBranch, text, kept } = options;
  let created: PullRequest | undefined;
  let failure: unknown;
  try {
    created = await host.pullRequests.create({
      branch,
      baseBranch,
      ...newText(text, kept, host.pullRequests.maxBodyLength),
    });
  } catch (error) {
    failure = error;
  }
  // The answer may have got lost, and two runs may both have opened one: the
  // oldest wins, and each run closes only its own.
  const oldest = await findOpen(host, options);
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

async function findOpen(
  host: PullRequestHost,
  options: PullRequestBranches,
): Promise<PullRequest | undefined> {
  const { branch, baseBranch } = options;
  const open = await host.pullRequests.find({
    branch,
    baseBranch,
    state: 'open',
  });
  return open.at(-1);
}
