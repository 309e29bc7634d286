import { findPart } from './bodyMark';
import { fingerprint } from './fingerprint';
import { PullRequest, PullRequestTriage } from './PullRequests';

type Kind = keyof PullRequestTriage;
const KINDS: Kind[] = ['labels', 'reviewers', 'assignees'];

/** The kinds of triage that are asked for, and among these. */
export function onlyKinds(
  triage: Partial<PullRequestTriage>,
  isWanted: (kind: Kind) => boolean,
): Partial<PullRequestTriage> {
  const chosen: Partial<PullRequestTriage> = {};
  for (const kind of KINDS) {
    const names = [...new Set(triage[kind])];
    if (names.length && isWanted(kind)) {
      chosen[kind] = names;
    }
  }
  return chosen;
}

/**
 * What was not added by an earlier run. What a person removed since stays
 * removed; without our mark in the body nobody knows, so nothing is missing.
 */
export function missingTriage(
  pullRequest: PullRequest,
  wanted: Partial<PullRequestTriage>,
): { missing: Partial<PullRequestTriage>; fingerprints: string[] } {
  const mark = findPart(pullRequest.body.replace(/\r\n/g, '\n'))?.mark;
  const missing: Partial<PullRequestTriage> = {};
  const fingerprints: string[] = [];
  for (const kind of mark ? KINDS : []) {
    for (const name of wanted[kind] ?? []) {
      const noted = fingerprint(`${kind}:${name}`);
      if (!mark?.triage.includes(noted)) {
        missing[kind] = [...(missing[kind] ?? []), name];
        fingerprints.push(noted);
      }
    }
  }
  return { missing, fingerprints };
}
