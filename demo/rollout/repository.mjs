import { requestJson } from '../lib/http.mjs';

/**
 * Reads what is merged, as Argo CD would.
 *
 * @param {{ url: string, token: string }} host
 * @param {{ organization: string, repository: string }} where
 */
export function openRepository({ url, token }, { organization, repository }) {
  const base = `${url}/api/v1/repos/${organization}/${repository}`;
  const get = async (path, accept = []) =>
    requestJson(`${base}${path}`, { token, accept });
  return {
    /** @returns {Promise<string>} the commit that the base branch points to */
    async head() {
      const { body } = await get('/branches/main');
      return body.commit.id;
    },
    /** @returns {Promise<string[]>} the paths of all files of a commit */
    async paths(commit) {
      const entries = [];
      let page = 1;
      let truncated;
      do {
        const { body } = await get(
          `/git/trees/${commit}?recursive=true&per_page=1000&page=${page++}`,
        );
        entries.push(...body.tree);
        truncated = body.truncated;
      } while (truncated);
      return entries
        .filter(entry => entry.type === 'blob')
        .map(entry => entry.path);
    },
    /** @returns {Promise<string>} the text of a file */
    async read(path, commit) {
      const { body } = await get(
        `/contents/${path
          .split('/')
          .map(encodeURIComponent)
          .join('/')}?ref=${commit}`,
      );
      return Buffer.from(body.content, 'base64').toString('utf8');
    },
  };
}
