import { minimatch } from 'minimatch';

/** A line of a `.gitattributes` that says by what Git filters some files. */
export interface FilterRule {
  /** @param path - relative to the folder of the `.gitattributes` */
  matches(path: string): boolean;
  /** Undefined if the line takes the filter off. */
  filter: string | undefined;
}

const LINE = /^("(?:[^"\\]|\\.)*"|(?!\[attr\])[^\s"#]\S*)\s+(.*)$/;
const FILTER = /(?:^|\s)(?:([-!])filter|filter=(\S+))(?=\s|$)/;

/**
 * The lines that speak of filters, in their order: of those that match, the
 * last one counts.
 *
 * @see https://git-scm.com/docs/gitattributes
 */
export function readFilterRules(attributes: string): FilterRule[] {
  return attributes.split(/\r?\n/).flatMap(line => {
    const [, pattern, rest] = LINE.exec(line.trim()) ?? [];
    const match = FILTER.exec(rest ?? '');
    return match
      ? [{ filter: match[2], matches: matcher(unquoted(pattern)) }]
      : [];
  });
}

function unquoted(pattern: string): string {
  return pattern.startsWith('"')
    ? pattern.slice(1, -1).replace(/\\(["\\])/g, '$1')
    : pattern;
}

function matcher(pattern: string): (path: string) => boolean {
  const options = {
    dot: true,
    nobrace: true,
    nocomment: true,
    noext: true,
    nonegate: true,
    // Without a slash it is the name of a file in any folder.
    matchBase: !pattern.includes('/'),
  };
  return path => minimatch(path, pattern.replace(/^\//, ''), options);
}
