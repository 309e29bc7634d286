import { execFile } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import { promisify } from 'node:util';
import { CommitAuthor } from '../../../PullRequestHost';
import { readBlobs } from '../../readBlobs';
import { SeenFile } from '../../TestRepository';
import { paul } from '../FakeRepository';

const run = promisify(execFile);

/** A commit, as Git tells of it. */
export interface SeenCommit {
  id: string;
  parents: string[];
  author: string;
  message: string;
}

/** A real Git repository without a working tree, on which people act. */
export class BareRepository {
  private constructor(readonly directory: string) {}

  /** Makes one with a first commit on `main`. */
  static async create(directory: string): Promise<BareRepository> {
    await mkdir(directory, { recursive: true });
    const repository = new BareRepository(directory);
    await repository.git(['init', '--bare', '--quiet', '-b', 'main']);
    await repository.commit('main', {
      files: { 'README.md': '# deployments\n' },
      message: 'Initial commit',
    });
    return repository;
  }

  async git(args: string[], input?: string): Promise<Buffer> {
    const running = run('git', args, {
      cwd: this.directory,
      encoding: 'buffer',
      maxBuffer: 256 * 1024 * 1024,
    });
    if (input !== undefined) {
      running.child.stdin?.end(input);
    }
    return (await running).stdout;
  }

  async text(...args: string[]): Promise<string> {
    return (await this.git(args)).toString().trim();
  }

  /** Id of the newest commit of a branch, if it exists. */
  async tip(branch: string): Promise<string | undefined> {
    const ref = `refs/heads/${branch}`;
    const found = await this.text(
      'for-each-ref',
      '--format=%(objectname)',
      ref,
    );
    return found || undefined;
  }

  /** @param range - as in `main..branch`; newest first. */
  async log(range: string): Promise<SeenCommit[]> {
    const format = '--format=%H%n%P%n%an <%ae>%n%B';
    const log = await this.git(['log', '-z', '--topo-order', format, range]);
    return log
      .toString()
      .split('\0')
      .filter(Boolean)
      .map(text => {
        const [id, parents, author, ...message] = text.split('\n');
        return {
          id,
          parents: parents.split(' ').filter(Boolean),
          author,
          message: message.join('\n'),
        };
      });
  }

  async readFiles(commit: string): Promise<Record<string, SeenFile>> {
    const entries = await this.#listFiles(commit);
    const contents = await readBlobs(
      this.directory,
      entries.map(({ id }) => id),
    );
    return Object.fromEntries(
      entries.map(({ path, executable }, n) => [
        path,
        { content: contents[n], executable },
      ]),
    );
  }

  /** Adds a person's commit; `undefined` deletes a file. */
  async commit(
    branch: string,
    options: {
      files: Record<string, string | undefined>;
      message: string;
      from?: string;
      author?: CommitAuthor;
    },
  ): Promise<void> {
    const { files, message, from = branch, author = paul } = options;
    const parent = await this.tip(from);
    const present = parent ? await this.#listFiles(parent) : [];
    const executable = new Set(
      present.filter(entry => entry.executable).map(({ path }) => path),
    );
    const data = (text: string) => `data ${Buffer.byteLength(text)}\n${text}\n`;
    const changes = Object.entries(files).map(([path, content]) => {
      const mode = executable.has(path) ? '100755' : '100644';
      return content === undefined
        ? `D ${path}\n`
        : `M ${mode} inline ${path}\n${data(content)}`;
    });
    await this.git(
      ['fast-import', '--quiet', '--date-format=now'],
      [
        `commit refs/heads/${branch}\n`,
        `committer ${author.name} <${author.email}> now\n`,
        data(message),
        parent ? `from ${parent}\n` : '',
        ...changes,
      ].join(''),
    );
  }

  /** Brings a branch into another one. */
  async merge(
    base: string,
    head: string,
    options: { message: string; squash: boolean },
  ): Promise<void> {
    const [into, from] = [(await this.tip(base))!, (await this.tip(head))!];
    const tree = await this.text('merge-tree', '--write-tree', into, from);
    const parents = options.squash ? [into] : [into, from];
    const commit = await this.text(
      ...['-c', `user.name=${paul.name}`, '-c', `user.email=${paul.email}`],
      ...['commit-tree', tree, '-m', options.message],
      ...parents.flatMap(parent => ['-p', parent]),
    );
    await this.text('update-ref', `refs/heads/${base}`, commit, into);
  }

  async #listFiles(commit: string) {
    const listing = await this.git(['ls-tree', '-r', '-z', commit]);
    return listing
      .toString()
      .split('\0')
      .filter(Boolean)
      .map(line => {
        const [meta, path] = line.split('\t');
        const [mode, , id] = meta.split(' ');
        return { path, id, executable: mode === '100755' };
      });
  }
}
