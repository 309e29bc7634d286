import { NotFoundError } from '@backstage/errors';
import { PullRequestHost } from '../PullRequestHost';

/** Id of the newest commit of a branch that was there a moment ago. */
export async function existingBranch(
  host: Pick<PullRequestHost, 'findBranch'>,
  branch: string,
): Promise<string> {
  const tip = await host.findBranch(branch);
  if (tip === undefined) {
    throw new NotFoundError(
      `There is no branch ${branch} any more. Check baseBranch and the account's access, then run again.`,
    );
  }
  return tip;
}
