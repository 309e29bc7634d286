import { createHash } from 'node:crypto';
import { KeptFile } from './GeneratedFile';
import { PullRequest } from './PullRequestHost';
import { keepTicks } from './taskList';

/** What a reviewer reads, before a person's changes are taken into account. */
export interface PullRequestText {
  title: string;
  body: string;
  draft: boolean;
}

/** GitHub's limit is 65,536 characters; a person needs some room too. */
const MAX_BODY_LENGTH = 60_000;
const CUT_NOTE = '\n\n(Cut here: the description is too long for a body.)';
const MAX_KEPT_LISTED = 100;

const END = '<!-- generated:end -->';
const OUR_PART =
  /<!-- generated:begin title=([0-9a-f]+) draft=(true|false)[^>]*-->\n[\s\S]*?<!-- generated:end -->/;

/** The text of a new pull request. */
export function newText(
  wanted: PullRequestText,
  kept: KeptFile[],
): PullRequestText {
  return {
    ...wanted,
    body: ourPart(wanted, kept, {
      title: fingerprint(wanted.title),
      draft: wanted.draft,
    }),
  };
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

  const part = ourPart(wanted, kept, {
    title: followTitle ? fingerprint(wanted.title) : last.title,
    draft: followDraft ? wanted.draft : last.draft,
  });
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
): string {
  // A mark inside the text would end our part too early.
  const text = wanted.body
    .replace(/\r\n/g, '\n')
    .replace(/<!-- generated:/g, '<!-- generated :')
    .trim();
  const bounded =
    text.length > MAX_BODY_LENGTH
      ? `${text.slice(0, MAX_BODY_LENGTH)}${CUT_NOTE}`
      : text;
  const parts = [bounded, ...keptSection(kept)].join('\n\n');
  return `<!-- generated:begin title=${mark.title} draft=${mark.draft} (written anew by each run: write above or below) -->\n${parts}\n${END}`;
}

function keptSection(kept: KeptFile[]): string[] {
  if (!kept.length) {
    return [];
  }
  const items = kept
    .slice(0, MAX_KEPT_LISTED)
    .map(({ path, reason }) => `- \`${path.replace(/`/g, "'")}\` (${reason})`);
  const more = kept.length - items.length;
  return [
    '### Kept as a person changed them',
    'These files were generated too, but somebody edited or deleted them on this branch. They were left alone.',
    [...items, ...(more > 0 ? [`- and ${more} more`] : [])].join('\n'),
  ];
}

function fingerprint(title: string): string {
  return createHash('sha256').update(title.trim()).digest('hex').slice(0, 12);
}
