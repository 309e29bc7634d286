import type { Person } from './GitHostWindow';
import { addresses, callJson, demoSecret } from './demo';

/** A pull request on the Git host, handled by a person of the demo. */
export class PullRequest {
  readonly #repository: string;
  readonly #number: string;
  readonly #person: Person;

  /**
   * @param url - as the portal links it: <host>/<owner>/<repository>/pulls/<number>
   */
  constructor(url: string, person: Person) {
    const [, owner, repository, , number] = new URL(url).pathname.split('/');
    this.#repository = `${addresses.gitHost}/api/v1/repos/${owner}/${repository}`;
    this.#number = number;
    this.#person = person;
  }

  async #call<T = void>(path: string, method?: string, body?: unknown) {
    return callJson<T>(`${this.#repository}${path}`, {
      user: this.#person,
      password: demoSecret(`${this.#person}-password`),
      method,
      body,
    });
  }

  /** Title, body, author and branch, as the host tells them. */
  async read() {
    return this.#call<{
      user: { login: string };
      title: string;
      body: string;
      head: { ref: string; sha: string };
    }>(`/pulls/${this.#number}`);
  }

  /** Who made each commit, the newest first. */
  async authors(): Promise<string[]> {
    const commits = await this.#call<{ author: { login: string } }[]>(
      `/pulls/${this.#number}/commits`,
    );
    return commits.map(({ author }) => author.login);
  }

  /** Every file that the request changes, with its content. */
  async files(): Promise<Map<string, string>> {
    const { head } = await this.read();
    const changed = await this.#call<{ filename: string }[]>(
      `/pulls/${this.#number}/files?limit=100`,
    );
    const files = new Map<string, string>();
    for (const { filename } of changed) {
      const { content } = await this.#call<{ content: string }>(
        `/contents/${filename}?ref=${head.sha}`,
      );
      files.set(filename, Buffer.from(content, 'base64').toString('utf8'));
    }
    return files;
  }

  /** Commits a new content for a file of the branch, as the person. */
  async edit(path: string, content: string): Promise<void> {
    const { head } = await this.read();
    const { sha } = await this.#call<{ sha: string }>(
      `/contents/${path}?ref=${head.sha}`,
    );
    await this.#call(`/contents/${path}`, 'PUT', {
      branch: head.ref,
      sha,
      message: `Fill in ${path.split('/').pop()}`,
      content: Buffer.from(content).toString('base64'),
    });
  }

  async merge(): Promise<void> {
    await this.#call(`/pulls/${this.#number}/merge`, 'POST', { Do: 'merge' });
  }
}
