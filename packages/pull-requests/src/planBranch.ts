import { NotFoundError } from '@backstage/errors';
import { assertOutsideLfs } from './assertOutsideLfs';
import { readTrailers } from './commitTrailers';
import { GeneratedFile, KeptFile } from './GeneratedFile';
import { isSameAsBase, planChanges } from './planChanges';
import { Commit, FileChange, PullRequestHost } from './PullRequestHost';

/** What a run found on the host, and what it has to do about it. */
export interface BranchPlan {
  /** Newest commit of the branch; undefined if there is no such branch. */
  tip: string | undefined;
  /** The branch's own commits, newest first. */
  commits: Commit[];
  changes: FileChange[];
  kept: KeptFile[];
  /** Whether the base branch already has every generated file as it is. */
  sameAsBase: boolean;
  /** Newest commit of the branch; that of the base branch if there is none. */
  head: string;
}

/** Reads branch and base, and plans the commit. Writes nothing. */
export async function planBranch(
  host: PullRequestHost,
  options: { branch: string; baseBranch: string; files: GeneratedFile[] },
): Promise<BranchPlan> {
  const { branch, baseBranch, files } = options;
  const [baseTip, tip] = await Promise.all([
    host.findBranch(baseBranch),
    host.findBranch(branch),
  ]);
  if (baseTip === undefined) {
    throw new NotFoundError(
      `There is no branch ${baseBranch} in ${host.repositoryUrl}, or the account may not see the repository. Check repoUrl and baseBranch, and push a first commit to an empty repository.`,
    );
  }
  const { mergeBase, commits } =
    tip === undefined || tip === baseTip
      ? { mergeBase: baseTip, commits: [] }
      : await host.compare(baseTip, tip);

  const written = readTrailers(commits);
  const paths = new Set([...files.map(file => file.path), ...written.keys()]);
  const head = tip ?? baseTip;
  const base = await host.readEntries(baseTip, paths);
  const atMergeBase =
    mergeBase === baseTip ? base : await host.readEntries(mergeBase, paths);
  const current =
    head === mergeBase ? atMergeBase : await host.readEntries(head, paths);

  const { changes, kept, restores } = planChanges(files, {
    likeObjectId: head,
    branch: current,
    mergeBase: atMergeBase,
    base,
    written,
  });
  for (const path of restores) {
    const previous = current.get(path);
    changes.push({
      operation: previous ? 'update' : 'create',
      path,
      content: await host.readFile(mergeBase, path),
      executable: atMergeBase.get(path)?.executable ?? false,
      previous,
    });
  }
  await assertOutsideLfs(host, head, changes);
  return {
    tip,
    commits,
    changes,
    kept,
    sameAsBase: isSameAsBase(files, base, head),
    head,
  };
}
