import { deflateSync } from 'node:zlib';
import { blobHash } from '../../blobHash';
import { FileChange, TreeEntry } from '../../PullRequestHost';
import { base85 } from './base85';

/** Bytes per line of a patch; the line's first letter tells how many. */
const LINE_BYTES = 52;
/** The id of no object, where those of the repository are not known. */
const NO_OBJECT = '0'.repeat(40);

/**
 * The changes as a patch in Git's binary form: it carries file modes, any
 * content, and the ids of the content that it replaces, so that it applies to
 * nothing else.
 */
export function toBinaryPatch(changes: FileChange[]): string {
  return changes.flatMap(toFilePatches).join('');
}

/**
 * An update deletes the file and makes it again: Gitea would merge it with
 * what somebody else wrote there meanwhile, but deletes nothing unknown.
 */
function toFilePatches(change: FileChange): string[] {
  const { path, previous } = change;
  const nothing = (previous?.hash ?? '').replace(/./g, '0') || NO_OBJECT;
  const patches: string[] = [];
  if (previous) {
    const header = `deleted file mode ${mode(previous)}`;
    const ids = `${previous.hash}..${nothing}`;
    patches.push(toFilePatch(path, header, ids, Buffer.alloc(0)));
  }
  if (change.operation !== 'delete') {
    const { content } = change;
    const header = `new file mode ${mode(change)}`;
    const ids = `${nothing}..${blobHash(content, nothing)}`;
    patches.push(toFilePatch(path, header, ids, content));
  }
  return patches;
}

function toFilePatch(
  path: string,
  header: string,
  ids: string,
  content: Buffer,
): string {
  return [
    `diff --git ${quote(`a/${path}`)} ${quote(`b/${path}`)}`,
    header,
    `index ${ids}`,
    'GIT binary patch',
    `literal ${content.length}`,
    ...binaryLines(deflateSync(content)),
    '',
    '',
  ].join('\n');
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
