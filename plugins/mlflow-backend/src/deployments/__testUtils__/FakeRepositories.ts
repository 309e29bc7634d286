import { Platform } from '@mlflow-portal/layered-deployment';
import { PullRequestHost } from '@mlflow-portal/pull-requests';

/** One repository in memory, which counts how often it is asked. */
export class FakeRepositories {
  readonly files = new Map<string, string>();
  readonly asked: string[] = [];
  failure?: Error;
  #commit = 1;

  constructor(private readonly base: string) {}

  write(files: { path: string; content: string }[]) {
    files.forEach(({ path, content }) => this.files.set(path, content));
    this.#commit += 1;
  }

  remove(path: string) {
    this.files.delete(path);
    this.#commit += 1;
  }

  async call<T>(
    _: Platform,
    ask: (host: PullRequestHost) => Promise<T>,
  ): Promise<T> {
    if (this.failure) {
      throw this.failure;
    }
    return ask({
      getContentsUrl: () => this.base,
      findBranch: async branch => {
        this.asked.push(branch);
        return `${this.#commit}`;
      },
      readEntries: async (_commit, paths) => {
        this.asked.push('entries');
        return new Map(
          [...paths].flatMap(path =>
            this.files.has(path)
              ? [[path, { type: 'file' as const, hash: path }]]
              : [],
          ),
        );
      },
      readFile: async (_commit, path) => {
        this.asked.push(path);
        return Buffer.from(this.files.get(path) ?? '');
      },
    } as Partial<PullRequestHost> as PullRequestHost);
  }
}
