import { createHash } from 'node:crypto';
import { KeptFile } from './GeneratedFile';
import { PullRequest, PullRequestText } from './PullRequests';
import { keepTicks } from './taskList';

/** GitHub's limit is 65,536 characters; a person needs some room too. */
const DEFAULT_MAX_BODY_LENGTH = 60_000;
const CUT_NOTE = '\n\n(Cut here: the description is too long for a body.)';
const MAX_KEPT_LISTED = 100;
const KEPT_HEADING =
  '\n\n### Kept as a person changed them\n\nThese files were generated too, but somebody edited or deleted them on this branch. They were left alone.\n\n';
/** Room for "and 4,999 more". */
const MORE_LENGTH = 20;

const END = '<!-- generated:end -->';
const OUR_PART =
  /<!-- generated:begin title=([0-9a-f]+) draft=(true|false)[^>]*-->\n[\s\S]*?<!-- generated:end -->/;

/** The text of a new pull request. */
export function newText(
  wanted: PullRequestText,
  kept: KeptFile[],
  maxBodyLength = DEFAULT_MAX_BODY_LENGTH,
): PullRequestText {
  const mark = { title: fingerprint(wanted.title), draft: wanted.draft };
  return { ...wanted, body: ourPart(wanted, kept, mark, maxBodyLength) };
}

/**
 * The text of a pull request that exists: our part of the body is written
 * anew, with the ticks in it, and what a person wrote around it stays. Title
 * and draft follow only as long as they are what we last made them; the mark
 * at the head of our part remembers that. Without the mark all of it is a
 * person's.
 */
export function updatedText(
  pullRequest: PullRequest,
  wanted: PullRequestText,
  kept: KeptFile[],
  maxBodyLength = DEFAULT_MAX_BODY_LENGTH,
): PullRequestText {
  const body = pullRequest.body.replace(/\r\n/g, '\n');
  const match = OUR_PART.exec(body);
  if (!match) {
    const { title, draft } = pullRequest;
    return { title, draft, body: pullRequest.body };
  }
  const last = { title: match[1], draft: match[2] === 'true' };
  const followTitle =
    pullRequest.title === wanted.title ||
    fingerprint(pullRequest.title) === last.title;
  const followDraft =
    pullRequest.draft === wanted.draft || pullRequest.draft === last.draft;

  const mark = {
    title: followTitle ? fingerprint(wanted.title) : last.title,
    draft: followDraft ? wanted.draft : last.draft,
  };
  const room = maxBodyLength - (body.length - match[0].length);
  const part = ourPart(wanted, kept, mark, room);
  const next =
    body.slice(0, match.index) +
    keepTicks(match[0], part) +
    body.slice(match.index + match[0].length);
  return {
    title: followTitle ? wanted.title : pullRequest.title,
    draft: followDraft ? wanted.draft : pullRequest.draft,
    body: next === body ? pullRequest.body : next,
  };
}

function ourPart(
  wanted: PullRequestText,
  kept: KeptFile[],
  mark: { title: string; draft: boolean },
  room: number,
): string {
  // A mark inside the text would end our part too early.
  const text = wanted.body
    .replace(/\r\n/g, '\n')
    .replace(/<!-- generated:/g, '<!-- generated :')
    .trim();
  const begin = `<!-- generated:begin title=${mark.title} draft=${mark.draft} (written anew by each run: write above or below) -->\n`;
  const end = `${keptSection(kept, room / 2)}\n${END}`;
  return `${begin}${cut(text, room - begin.length - end.length)}${end}`;
}

function cut(text: string, room: number): string {
  return text.length > room
    ? text.slice(0, Math.max(room - CUT_NOTE.length, 0)) + CUT_NOTE
    : text;
}

function keptSection(kept: KeptFile[], room: number): string {
  if (!kept.length) {
    return '';
  }
  const listed: string[] = [];
  let length = KEPT_HEADING.length + MORE_LENGTH;
  for (const { path, reason } of kept.slice(0, MAX_KEPT_LISTED)) {
    const item = `- \`${path.replace(/`/g, "'")}\` (${reason})`;
    length += item.length + 1;
    if (length > room) {
      break;
    }
    listed.push(item);
  }
  const more = kept.length - listed.length;
  const items = [...listed, ...(more > 0 ? [`- and ${more} more`] : [])];
  return KEPT_HEADING + items.join('\n');
}

function fingerprint(title: string): string {
  return createHash('sha256').update(title.trim()).digest('hex').slice(0, 12);
}
