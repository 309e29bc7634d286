import { HttpClient as GitHttpClient } from 'isomorphic-git';
import { HttpClient } from '../../http/HttpClient';

/**
 * Carries Git's own protocol. The clients that come with `isomorphic-git`
 * would follow a redirect with the credentials, wait for ever and read any
 * amount.
 *
 * @param options - `http` begins at `url`; `task` is what is tried, as in
 *   "read the files": the error's first words
 */
export function gitHttp(options: {
  http: HttpClient;
  url: string;
  task: string;
}): GitHttpClient {
  const { http, url: baseUrl, task } = options;
  return {
    async request({ url, method = 'GET', headers = {}, body }) {
      const path = url.slice(baseUrl.length);
      const answer =
        method === 'POST' && body
          ? await http.bytes({
              task,
              method,
              path,
              content: {
                type: headers['content-type'],
                bytes: Buffer.concat(await collect(body)),
              },
            })
          : await http.bytes({ task, path });
      const service = new URL(url).searchParams.get('service');
      return {
        url,
        method,
        // What else it could be does not read like the beginning of one.
        headers: { 'content-type': `application/x-${service}-advertisement` },
        statusCode: 200,
        statusMessage: 'OK',
        body: once(answer),
      };
    },
  };
}

async function* once(bytes: Uint8Array) {
  yield bytes;
}

async function collect(chunks: AsyncIterable<Uint8Array>) {
  const collected: Uint8Array[] = [];
  for await (const chunk of chunks) {
    collected.push(chunk);
  }
  return collected;
}
