import {
  type Bundle,
  type ExistingDeployment,
  existingPaths,
  parseExisting,
} from '@mlflow-portal/layered-deployment';
import type { PullRequestHost } from '@mlflow-portal/pull-requests';

/**
 * Reads facts and the record of an earlier render from the branch of the pull
 * request, or from the base branch when that has all of it.
 *
 * @param draft - a render without them, which knows the paths
 */
export async function readExisting(
  host: PullRequestHost,
  draft: Bundle,
  baseBranch: string,
): Promise<ExistingDeployment> {
  const commit = await findNewest(host, draft.pullRequest.branch, baseBranch);
  if (!commit) {
    return { facts: {} };
  }
  const { rootPath, deployment } = draft;
  const environments = deployment.environments.map(({ name }) => name);
  const paths = existingPaths(rootPath, environments);
  const entries = await host.readEntries(commit, paths);
  const contents = new Map<string, string>();
  for (const path of paths) {
    if (entries.get(path)?.type === 'file') {
      const content = await host.readFile(commit, path);
      contents.set(path, content.toString('utf8'));
    }
  }
  return parseExisting(rootPath, environments, contents);
}

/** A branch that was merged and left behind knows less than its base. */
async function findNewest(
  host: PullRequestHost,
  branch: string,
  baseBranch: string,
): Promise<string | undefined> {
  const [tip, baseTip] = await Promise.all([
    host.findBranch(branch),
    host.findBranch(baseBranch),
  ]);
  if (!tip || !baseTip || tip === baseTip) {
    return tip ?? baseTip;
  }
  const { commits } = await host.compare(baseTip, tip);
  return commits.length > 0 ? tip : baseTip;
}
