import { FileVersion, gitDiff } from './gitDiff';
import { BranchPlan } from './planBranch';
import { FileChange, PullRequestHost } from './PullRequestHost';

const MAX_LINES_OF_FILE = 400;
const MAX_LINES = 4_000;
/** Of files that are there already: each is read with a call of its own. */
const MAX_READ = 100;

/**
 * What would happen to one file.
 *
 * @public
 */
export interface PreviewedChange {
  operation: 'create' | 'update' | 'delete';
  path: string;
  /** Size of the new content in bytes; 0 for a deletion. */
  size: number;
  executable: boolean;
  /**
   * The change as Git shows it. Undefined for what comes after the first few
   * thousand lines of all changes.
   */
  diff?: string;
}

/** The planned changes with their diffs, as far as a person will read. */
export async function previewChanges(
  host: PullRequestHost,
  { changes, head }: BranchPlan,
): Promise<PreviewedChange[]> {
  const previewed: PreviewedChange[] = [];
  let lines = 0;
  let read = 0;
  for (const change of changes) {
    const { operation, path, previous } = change;
    const after = versionAfter(change);
    read += previous ? 1 : 0;
    let diff: string | undefined;
    if (lines < MAX_LINES && read <= MAX_READ) {
      const before = previous && {
        content: await host.readFile(head, path),
        executable: previous.executable,
      };
      diff = gitDiff(path, before, after, MAX_LINES_OF_FILE);
      lines += diff.split('\n').length;
    }
    previewed.push({
      operation,
      path,
      size: after?.content.length ?? 0,
      executable: after?.executable ?? false,
      diff,
    });
  }
  return previewed;
}

function versionAfter(change: FileChange): FileVersion | undefined {
  return change.operation === 'delete' ? undefined : change;
}
