import { spawn } from 'node:child_process';
import { buffer } from 'node:stream/consumers';

const NEWLINE = 0x0a;

/** Contents of a Git repository by id, read by one process for all of them. */
export async function readBlobs(
  directory: string,
  ids: string[],
): Promise<Buffer[]> {
  const git = spawn('git', ['cat-file', '--batch'], { cwd: directory });
  git.stdin.end(ids.map(id => `${id}\n`).join(''));
  const output = await buffer(git.stdout);
  let at = 0;
  return ids.map(() => {
    // Each comes as "<id> blob <size>", a newline, the content, a newline.
    const start = output.indexOf(NEWLINE, at) + 1;
    const [, , size] = output.toString('utf8', at, start).split(' ');
    at = start + Number(size) + 1;
    return output.subarray(start, at - 1);
  });
}
