import { assertTarget } from './assertTarget';
import { GeneratedFile, KeptFile } from './GeneratedFile';
import { planBranch } from './planBranch';
import { PullRequestHost } from './PullRequestHost';

/**
 * What {@link createOrUpdatePullRequest} would do to the branch.
 *
 * @public
 */
export interface PullRequestPreview {
  branchExists: boolean;
  changes: {
    operation: 'create' | 'update' | 'delete';
    path: string;
    /** Size of the new content in bytes; 0 for a deletion. */
    size: number;
    executable: boolean;
  }[];
  kept: KeptFile[];
}

/**
 * Plans the same as {@link createOrUpdatePullRequest} and writes nothing.
 *
 * @public
 */
export async function previewPullRequest(options: {
  host: PullRequestHost;
  branch: string;
  baseBranch: string;
  files: GeneratedFile[];
}): Promise<PullRequestPreview> {
  assertTarget(options);
  const { tip, changes, kept } = await planBranch(options.host, options);
  return {
    branchExists: tip !== undefined,
    changes: changes.map(change =>
      change.operation === 'delete'
        ? { operation: 'delete', path: change.path, size: 0, executable: false }
        : {
            operation: change.operation,
            path: change.path,
            size: change.content.length,
            executable: change.executable,
          },
    ),
    kept,
  };
}
