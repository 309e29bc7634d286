import { structuredPatch } from 'diff';

/** Git takes a file for binary that has a zero byte among its first ones. */
const BYTES_LOOKED_AT = 8_000;
const MAX_BYTES = 256 * 1024;
/** The time to compare grows with the square of it; this many take a second. */
const MAX_EDITS = 1_000;

/** A file before or after a change; undefined where there is none. */
export interface FileVersion {
  content: Buffer;
  /** Undefined where the host does not tell. */
  executable?: boolean;
}

/**
 * A change of one file in Git's words: a header, then the lines that differ,
 * at most `maxLines` of them.
 */
export function gitDiff(
  path: string,
  before: FileVersion | undefined,
  after: FileVersion | undefined,
  maxLines: number,
): string {
  const names = {
    before: before ? `a/${path}` : '/dev/null',
    after: after ? `b/${path}` : '/dev/null',
  };
  return [
    `diff --git a/${path} b/${path}`,
    ...modes(before, after),
    ...body(before?.content, after?.content, names, maxLines),
  ].join('\n');
}

function modes(before?: FileVersion, after?: FileVersion): string[] {
  const mode = ({ executable }: FileVersion) =>
    executable ? '100755' : '100644';
  if (!before || !after) {
    return [
      ...(after ? [`new file mode ${mode(after)}`] : []),
      ...(before ? [`deleted file mode ${mode(before)}`] : []),
    ];
  }
  return before.executable === undefined || mode(before) === mode(after)
    ? []
    : [`old mode ${mode(before)}`, `new mode ${mode(after)}`];
}

function body(
  before: Buffer = Buffer.alloc(0),
  after: Buffer = Buffer.alloc(0),
  names: { before: string; after: string },
  maxLines: number,
): string[] {
  if (before.equals(after)) {
    return [];
  }
  if (isBinary(before) || isBinary(after)) {
    return [`Binary files ${names.before} and ${names.after} differ`];
  }
  const lines =
    before.length + after.length > MAX_BYTES
      ? undefined
      : hunks(before.toString(), after.toString());
  if (!lines) {
    return ['(too much differs to show it)'];
  }
  const shown = lines.slice(0, maxLines);
  return [
    `--- ${names.before}`,
    `+++ ${names.after}`,
    ...shown,
    ...(lines.length > shown.length
      ? [`(${lines.length - shown.length} more lines)`]
      : []),
  ];
}

/** Undefined if there are too many differences. */
function hunks(before: string, after: string): string[] | undefined {
  if (!before || !after) {
    return wholeFile(before ? '-' : '+', before || after);
  }
  const patch = structuredPatch('', '', before, after, '', '', {
    context: 3,
    maxEditLength: MAX_EDITS,
  });
  return patch?.hunks.flatMap(hunk => [
    `@@ -${hunk.oldStart},${hunk.oldLines} +${hunk.newStart},${hunk.newLines} @@`,
    ...hunk.lines,
  ]);
}

/** There is nothing to compare. */
function wholeFile(sign: '-' | '+', text: string): string[] {
  const lines = text.replace(/\n$/, '').split('\n');
  const range = `1,${lines.length}`;
  return [
    sign === '-' ? `@@ -${range} +0,0 @@` : `@@ -0,0 +${range} @@`,
    ...lines.map(line => sign + line),
    ...(text.endsWith('\n') ? [] : ['\\ No newline at end of file']),
  ];
}

function isBinary(content: Buffer): boolean {
  return content.subarray(0, BYTES_LOOKED_AT).includes(0);
}
