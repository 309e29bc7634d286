import { createHash } from 'node:crypto';

/** Length of a SHA-256 object id in hexadecimal digits. */
const SHA256_LENGTH = 64;

/**
 * Git's object id of a file's content. A repository uses one algorithm for all
 * of its objects, so the length of any known id tells which.
 */
export function blobHash(content: Buffer, likeObjectId: string): string {
  const algorithm = likeObjectId.length === SHA256_LENGTH ? 'sha256' : 'sha1';
  return createHash(algorithm)
    .update(`blob ${content.length}\0`)
    .update(content)
    .digest('hex');
}
