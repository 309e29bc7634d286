import { PullRequestPreview } from '@mlflow-portal/pull-requests';

/** What a run would do, for the log of a dry run: one entry for each matter. */
export function describePreview(
  preview: PullRequestPreview,
  input: { branch: string; baseBranch: string },
): string[] {
  const { branchExists, changes, kept, text } = preview;
  const { branch, baseBranch } = input;
  if (!text) {
    return [
      `Dry run: there is nothing to propose, ${baseBranch} has all of it`,
    ];
  }
  const commits = changes.length ? 'one more commit' : 'no commit';
  return [
    branchExists
      ? `Dry run: the branch ${branch} exists and would get ${commits}`
      : `Dry run: the branch ${branch} would be made from ${baseBranch}`,
    ...changes.map(
      ({ operation, path, size, diff }) =>
        diff ?? `${operation} ${path} (${size} bytes; no more diffs are shown)`,
    ),
    ...kept.map(
      ({ path, reason }) => `would be kept: ${path} (${reason} by a person)`,
    ),
    ...describeText(preview, text),
  ];
}

function describeText(
  { pullRequest, triage }: PullRequestPreview,
  text: NonNullable<PullRequestPreview['text']>,
): string[] {
  const { title, body, draft } = text;
  return [
    pullRequest
      ? `Dry run: the pull request ${pullRequest.url} would read`
      : 'Dry run: the new pull request would read',
    `title: ${title}${draft ? ' (draft)' : ''}`,
    ...Object.entries(triage).map(
      ([kind, names]) => `${kind} to add: ${names.join(', ')}`,
    ),
    body,
  ];
}
