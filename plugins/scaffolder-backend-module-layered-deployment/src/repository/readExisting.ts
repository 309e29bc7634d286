import {
  type Bundle,
  type DeploymentRecord,
  type EnvironmentFacts,
  parseDeploymentRecord,
  parseFacts,
} from '@mlflow-portal/layered-deployment';
import type { PullRequestHost } from '@mlflow-portal/pull-requests';

/** What the repository already holds of a deployment. */
export interface Existing {
  facts: Record<string, EnvironmentFacts>;
  previous?: DeploymentRecord;
}

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
): Promise<Existing> {
  const commit = await findNewest(host, draft.pullRequest.branch, baseBranch);
  if (!commit) {
    return { facts: {} };
  }
  const recordPath = `${draft.rootPath}/deployment.yaml`;
  const factsPaths = draft.deployment.environments.map(({ name }) => ({
    name,
    path: `${draft.rootPath}/environments/${name}/facts.yaml`,
  }));
  const entries = await host.readEntries(commit, [
    recordPath,
    ...factsPaths.map(({ path }) => path),
  ]);
  const read = async (path: string) =>
    entries.get(path)?.type === 'file'
      ? (await host.readFile(commit, path)).toString('utf8')
      : undefined;

  const facts: Existing['facts'] = {};
  for (const { name, path } of factsPaths) {
    const content = await read(path);
    if (content !== undefined) {
      facts[name] = parseFacts(content, path);
    }
  }
  const record = await read(recordPath);
  return {
    facts,
    previous:
      record === undefined
        ? undefined
        : parseDeploymentRecord(record, recordPath),
  };
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
