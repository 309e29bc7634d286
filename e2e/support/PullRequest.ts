import { addresses, callJson, demoSecret } from './demo';

const REPOSITORY = `${addresses.gitHost}/api/v1/repos/ml/deployments`;

/** A pull request on the Git host, handled by a person of the demo. */
export class PullRequest {
  readonly #number: string;
  readonly #person: string;

  constructor(url: string, person: 'ada' | 'paul') {
    this.#number = url.split('/').pop() ?? '';
    this.#person = person;
  }

  async #call<T = void>(path: string, method?: string, body?: unknown) {
    return callJson<T>(`${REPOSITORY}${path}`, {
      user: this.#person,
      password: demoSecret(`${this.#person}-password`),
      method,
      body,
    });
  }

  /** Title, body and branch, as the host tells them. */
  async read() {
    return this.#call<{
      title: string;
      body: string;
      head: { ref: string; sha: string };
    }>(`/pulls/${this.#number}`);
  }

  async commits(): Promise<number> {
    const commits = await this.#call<unknown[]>(
      `/pulls/${this.#number}/commits`,
    );
    return commits.length;
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
    // The host works out whether it can be merged in the background.
    for (let attempt = 0; ; attempt++) {
      try {
        await this.#call(`/pulls/${this.#number}/merge`, 'POST', {
          Do: 'merge',
        });
        return;
      } catch (error) {
        if (attempt > 20) {
          throw error;
        }
        await new Promise(resolve => setTimeout(resolve, 500));
      }
    }
  }
}
