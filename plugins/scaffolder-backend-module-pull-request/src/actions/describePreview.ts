import { PullRequestPreview } from '@mlflow-portal/pull-requests';

/** What a run would do, line by line, for the log of a dry run. */
export function describePreview(
  preview: PullRequestPreview,
  input: { branch: string; baseBranch: string; title: string; draft?: boolean },
): string[] {
  const { branchExists, changes, kept } = preview;
  const { branch, baseBranch, title, draft } = input;
  return [
    branchExists
      ? `Dry run: the branch ${branch} exists and would get ${
          changes.length ? 'one more commit' : 'no commit'
        }`
      : `Dry run: the branch ${branch} would be made from ${baseBranch}`,
    ...changes.map(({ operation, path, size, executable }) =>
      operation === 'delete'
        ? `  delete ${path}`
        : `  ${operation} ${path} (${size} bytes${
            executable ? ', executable' : ''
          })`,
    ),
    ...kept.map(({ path, reason }) => `  keep ${path} (${reason} by a person)`),
    `Dry run: the ${
      draft ? 'draft ' : ''
    }pull request would be titled "${title}"`,
  ];
}
