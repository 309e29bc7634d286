import { FakeCommit } from '../FakeRepository';

/** What GitLab tells about the checks of a commit. */
export function pipelineOf(commit: FakeCommit | undefined) {
  const outcomes = [...(commit?.checks.values() ?? [])];
  if (!outcomes.length) {
    return null;
  }
  if (outcomes.includes('failing')) {
    return { status: 'failed' };
  }
  return { status: outcomes.includes('running') ? 'running' : 'success' };
}
