import { InputError } from '@backstage/errors';
import { PullRequestHost } from '@mlflow-portal/pull-requests';
import { EntityFile } from './findEntityFile';

/** The file as the newest commit of its branch has it. */
export async function readEntityFile(
  host: PullRequestHost,
  { branch, path }: EntityFile,
): Promise<string> {
  const commit = await host.findBranch(branch);
  if (!commit) {
    throw new InputError(
      `baseBranch: ${host.repositoryUrl} has no branch ${branch}.`,
    );
  }
  const entry = (await host.readEntries(commit, [path])).get(path);
  if (entry?.type !== 'file') {
    throw new InputError(
      `${path} on ${branch} of ${host.repositoryUrl} is no file (any more). Wait until the catalog has noticed.`,
    );
  }
  return (await host.readFile(commit, path)).toString('utf8');
}
