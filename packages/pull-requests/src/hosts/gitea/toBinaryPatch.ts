import { deflateSync } from 'node:zlib';
import { blobHash } from '../../blobHash';
import { FileChange, TreeEntry } from '../../PullRequestHost';
import { base85 } from './base85';

/** Bytes per line of a patch; the line's first letter tells how many. */
const LINE_BYTES = 52;

/**
 * The changes as a patch in Git's binary form: it carries file modes, any
 * content, and the ids of the content that it replaces, so that it applies to
 * nothing else.
 */
export function toBinaryPatch(changes: FileChange[]): string {
  return changes.map(toFilePatch).join('');
}

function toFilePatch(change: FileChange): string {
  const { path, previous } = change;
  const content =
    change.operation === 'delete' ? Buffer.alloc(0) : change.content;
  const likeId = previous?.hash ?? '';
  const nothing = likeId.replace(/./g, '0') || '0'.repeat(40);
  const newId =
    change.operation === 'delete' ? nothing : blobHash(content, likeId);
  const name = (side: 'a' | 'b') => quote(`${side}/${path}`);
  return [
    `diff --git ${name('a')} ${name('b')}`,
    ...modeLines(change),
    `index ${previous?.hash ?? nothing}..${newId}`,
    'GIT binary patch',
    `literal ${content.length}`,
    ...binaryLines(deflateSync(content)),
    '',
    '',
  ].join('\n');
}

function modeLines(change: FileChange): string[] {
  const { previous } = change;
  if (change.operation === 'delete') {
    return [`deleted file mode ${mode(change.previous)}`];
  }
  if (!previous) {
    return [`new file mode ${mode(change)}`];
  }
  const [before, after] = [mode(previous), mode(change)];
  return before === after ? [] : [`old mode ${before}`, `new mode ${after}`];
}

function mode({ executable }: Pick<TreeEntry, 'executable'>): string {
  return executable ? '100755' : '100644';
}

function binaryLines(bytes: Buffer): string[] {
  const lines = [];
  for (let start = 0; start < bytes.length; start += LINE_BYTES) {
    const line = bytes.subarray(start, start + LINE_BYTES);
    const length = String.fromCharCode(
      line.length <= 26 ? 64 + line.length : 70 + line.length,
    );
    lines.push(length + base85(line));
  }
  return lines;
}

/** Quoted as Git does it where a path is more than plain letters. */
function quote(path: string): string {
  if (/^[\w./@+-]+$/.test(path)) {
    return path;
  }
  const escaped = [...Buffer.from(path)]
    .map(byte =>
      byte < 0x20 || byte > 0x7e || byte === 0x22 || byte === 0x5c
        ? `\\${byte.toString(8).padStart(3, '0')}`
        : String.fromCharCode(byte),
    )
    .join('');
  return `"${escaped}"`;
}
