import {
  DeploymentRecord,
  EnvironmentFacts,
  existingPaths,
  parseExisting,
} from '@mlflow-portal/layered-deployment';
import { PullRequestHost } from '@mlflow-portal/pull-requests';
import { DeploymentPlace } from './locateDeployment';

/** What one commit holds of a deployment. */
export interface DeploymentFiles {
  commit: string;
  /** Absent where the commit has no deployment.yaml there. */
  record?: DeploymentRecord;
  /** What people filled in, by environment. */
  facts: Record<string, EnvironmentFacts>;
}

/**
 * Reads a deployment from the base branch; with one call where nothing was
 * committed since.
 *
 * @throws InvalidDeploymentError, whose fields begin with the path.
 */
export async function readDeploymentFiles(
  host: PullRequestHost,
  { platforms, folder }: DeploymentPlace,
  last?: DeploymentFiles,
): Promise<DeploymentFiles> {
  const commit = await host.findBranch(platforms[0].repository.baseBranch);
  if (!commit) {
    return { commit: '', facts: {} };
  }
  if (commit === last?.commit) {
    return last;
  }
  const possible = new Set(
    platforms.flatMap(({ environments }) => Object.keys(environments)),
  );
  const entries = await host.readEntries(
    commit,
    existingPaths(folder, [...possible]),
  );
  const read = async (paths: string[]) => {
    const present = paths.filter(path => entries.get(path)?.type === 'file');
    return Promise.all(
      present.map(async path => {
        const content = await host.readFile(commit, path);
        return [path, content.toString('utf8')] as const;
      }),
    );
  };
  const own = new Map(await read(existingPaths(folder, [])));
  const { previous: record } = parseExisting(folder, [], own);
  if (!record) {
    return { commit, facts: {} };
  }
  const { environments } = record.answers;
  const [, ...factsPaths] = existingPaths(folder, environments);
  const contents = new Map([...own, ...(await read(factsPaths))]);
  const { facts } = parseExisting(folder, environments, contents);
  return { commit, record, facts };
}
