import { KeptFile } from './GeneratedFile';

const MAX_LISTED = 100;
const HEADING =
  '\n\n### Kept as a person changed them\n\nThese files were generated too, but somebody edited or deleted them on this branch. They were left alone.\n\n';
/** Room for "and 4,999 more". */
const MORE_LENGTH = 20;

/** The part of a body that lists the files which were left alone, if any. */
export function keptSection(kept: KeptFile[], room: number): string {
  if (!kept.length) {
    return '';
  }
  const listed: string[] = [];
  let length = HEADING.length + MORE_LENGTH;
  for (const { path, reason } of kept.slice(0, MAX_LISTED)) {
    const item = `- \`${path.replace(/`/g, "'")}\` (${reason})`;
    length += item.length + 1;
    if (length > room) {
      break;
    }
    listed.push(item);
  }
  const more = kept.length - listed.length;
  const items = [...listed, ...(more > 0 ? [`- and ${more} more`] : [])];
  return HEADING + items.join('\n');
}
