import { BodyMark, findPart, hiddenMarks, withoutMarks } from './bodyMark';
import { fingerprint } from './fingerprint';
import { KeptFile } from './GeneratedFile';
import { keptSection } from './keptSection';
import { PullRequest, PullRequests, PullRequestText } from './PullRequests';
import { keepTicks } from './taskList';

/** GitHub's limit is 65,536 characters; a person needs some room too. */
const DEFAULT_MAX_BODY_LENGTH = 60_000;
const CUT_NOTE = '\n\n(Cut here: the description is too long for a body.)';

/** What a host allows in a body. */
export type BodyRules = Pick<PullRequests, 'maxBodyLength' | 'hiddenText'>;

/** What a pull request shall say. */
export interface WantedText {
  text: PullRequestText;
  kept: KeptFile[];
}

/** The text of a new pull request. */
export function newText(
  { text, kept }: WantedText,
  rules: BodyRules,
): PullRequestText {
  const mark = {
    title: fingerprint(text.title.trim()),
    draft: text.draft,
    triage: [],
  };
  const { maxBodyLength = DEFAULT_MAX_BODY_LENGTH } = rules;
  return {
    ...text,
    body: ourPart({ text, kept }, mark, rules, maxBodyLength),
  };
}

/**
 * The text of a pull request that exists: our part of the body is written
 * anew, with the ticks in it, and what a person wrote around it stays. Title
 * and draft follow only as long as they are what we last made them; the mark
 * at the head of our part remembers that. Without the mark all of it is a
 * person's.
 *
 * @param triage - fingerprints of what was added since the mark was written
 */
export function updatedText(
  pullRequest: PullRequest,
  { text, kept }: WantedText,
  rules: BodyRules,
  triage: string[] = [],
): PullRequestText {
  const body = pullRequest.body.replace(/\r\n/g, '\n');
  const found = findPart(body);
  if (!found) {
    const { title, draft } = pullRequest;
    return { title, draft, body: pullRequest.body };
  }
  const { mark: last, before, part, after } = found;
  const followTitle =
    pullRequest.title === text.title ||
    fingerprint(pullRequest.title.trim()) === last.title;
  const followDraft =
    pullRequest.draft === text.draft || pullRequest.draft === last.draft;

  const mark = {
    title: followTitle ? fingerprint(text.title.trim()) : last.title,
    draft: followDraft ? text.draft : last.draft,
    triage: [...new Set([...last.triage, ...triage])],
  };
  const { maxBodyLength = DEFAULT_MAX_BODY_LENGTH } = rules;
  const room = maxBodyLength - before.length - after.length;
  const next =
    before +
    keepTicks(part, ourPart({ text, kept }, mark, rules, room)) +
    after;
  return {
    title: followTitle ? text.title : pullRequest.title,
    draft: followDraft ? text.draft : pullRequest.draft,
    body: next === body ? pullRequest.body : next,
  };
}

function ourPart(
  { text, kept }: WantedText,
  mark: BodyMark,
  rules: BodyRules,
  room: number,
): string {
  const { begin, end } = hiddenMarks(mark, rules.hiddenText);
  const section = withoutMarks(keptSection(kept, room / 2));
  const body = withoutMarks(text.body.replace(/\r\n/g, '\n').trim());
  const left = room - begin.length - section.length - end.length;
  return begin + cut(body, left) + section + end;
}

function cut(text: string, room: number): string {
  return text.length > room
    ? text.slice(0, Math.max(room - CUT_NOTE.length, 0)) + CUT_NOTE
    : text;
}
