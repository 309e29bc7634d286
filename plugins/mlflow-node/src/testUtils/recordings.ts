import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { readFileSync } from 'node:fs';
import { RequestListener } from 'node:http';

/** One call to a real MLflow server, and what it answered. */
export interface Exchange {
  name: string;
  request: {
    method: string;
    path: string;
    query?: Record<string, unknown>;
    headers?: Record<string, string>;
    body?: object;
    /** What was sent instead of JSON. */
    rawBody?: string;
  };
  response: {
    status: number;
    headers: Record<string, string>;
    body: unknown;
  };
}

export const recordedVersions = [
  '2.22.5',
  '3.7.0',
  '3.15.2',
  '3.17.2',
  '3.18.0',
] as const;

export type RecordedVersion = (typeof recordedVersions)[number];

/** The exchanges of a topic, e.g. `registry`, recorded with that version. */
export function recordings(
  version: RecordedVersion,
  topic: string,
): Exchange[] {
  const file = resolvePackagePath(
    '@mlflow-portal/backstage-plugin-mlflow-node',
    'src',
    '__fixtures__',
    `mlflow-${version}.json`,
  );
  return JSON.parse(readFileSync(file, 'utf8')).topics[topic];
}

/** One exchange, written as `topic: its name`. */
export function recording(version: RecordedVersion, title: string): Exchange {
  const [topic] = title.split(': ', 1);
  const name = title.slice(topic.length + 2);
  const found = recordings(version, topic).find(
    exchange => exchange.name === name,
  );
  if (!found) {
    throw new Error(`MLflow ${version} has no recording '${title}'`);
  }
  return found;
}

/**
 * Answers as that version of MLflow did in the given exchanges, each for its
 * method and path; a call that none of them is for gets a 599.
 */
export function replay(
  version: RecordedVersion,
  titles: readonly string[],
): RequestListener {
  const exchanges = titles.map(title => recording(version, title));
  return (request, response) => {
    const asked = `${request.method} ${request.url?.split('?')[0]}`;
    const answer = exchanges.find(
      ({ request: { method, path: route } }) => `${method} ${route}` === asked,
    )?.response;
    if (!answer) {
      response.writeHead(599).end();
      return;
    }
    const { status, headers, body } = answer;
    response
      .writeHead(status, headers)
      .end(typeof body === 'string' ? body : JSON.stringify(body));
  };
}
