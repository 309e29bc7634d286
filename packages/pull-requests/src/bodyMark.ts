import { PullRequests } from './PullRequests';

/**
 * What our part of a body remembers from one run to the next. Names are kept
 * as fingerprints, so that nothing in them can end the mark.
 */
export interface BodyMark {
  /** Fingerprint of the title that we last gave. */
  title: string;
  /** The draft state that we last gave. */
  draft: boolean;
  /** Fingerprints of the triage that was added once. */
  triage: string[];
}

/** Our part of a body, as it was found there. */
export interface FoundPart {
  mark: BodyMark;
  /** What stands before, in, and after our part. */
  before: string;
  part: string;
  after: string;
}

type HiddenText = PullRequests['hiddenText'];

const HINT = 'written anew by each run: write above or below';
const BEGIN =
  '(?:<!-- |\\[//\\]: # \\()generated:begin title=([0-9a-f]+) draft=(true|false)(?: triage=([0-9a-f]+(?:,[0-9a-f]+)*))?[^\\n]*\\n';
const END = '(?:<!-- generated:end -->|\\[//\\]: # \\(generated:end\\))';
/** A person may have quoted a mark: ours is one that ends before the next. */
const OUR_PART = new RegExp(`${BEGIN}(?:(?!generated:begin )[\\s\\S])*?${END}`);

/** Finds our part in a body, whichever way it is hidden. */
export function findPart(body: string): FoundPart | undefined {
  const match = OUR_PART.exec(body);
  if (!match) {
    return undefined;
  }
  const [part, title, draft, triage] = match;
  return {
    mark: {
      title,
      draft: draft === 'true',
      triage: triage?.split(',') ?? [],
    },
    before: body.slice(0, match.index),
    part,
    after: body.slice(match.index + part.length),
  };
}

/** The marks around our part, as lines that a reader does not see. */
export function hiddenMarks(
  mark: BodyMark,
  hiddenText: HiddenText,
): { begin: string; end: string } {
  const triage = mark.triage.length ? ` triage=${mark.triage.join(',')}` : '';
  const begin = `generated:begin title=${mark.title} draft=${mark.draft}${triage}, ${HINT}`;
  return hiddenText === 'html-comment'
    ? {
        begin: `<!-- ${begin} -->\n`,
        end: `\n<!-- generated:end -->`,
      }
    : {
        // In CommonMark a definition cannot interrupt a paragraph.
        begin: `[//]: # (${begin})\n\n`,
        end: `\n\n[//]: # (generated:end)`,
      };
}

/** The text without anything that would pass for a mark of ours. */
export function withoutMarks(text: string): string {
  return text.replace(/generated:(?=begin|end)/g, 'generated :');
}
