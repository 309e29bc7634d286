import { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';
import { invalid } from './MlflowFailure';

/**
 * A call to the fake.
 *
 * @public
 */
export interface FakeCall {
  method: string;
  /** Without the static prefix; unless it is beside it, see `prefixed`. */
  path: string;
  prefixed: boolean;
  headers: IncomingHttpHeaders;
  /** Of the query or the JSON body. */
  parameters: Record<string, unknown>;
  /** The login's name, if there is one. */
  username?: string;
  password?: string;
}

/** Parameters of a body that is not a JSON object make MLflow fail inside. */
export const NO_OBJECT = Symbol('no object');

export async function readCall(
  request: IncomingMessage,
  prefix: string,
): Promise<FakeCall | typeof NO_OBJECT> {
  const { method = 'GET', headers } = request;
  const url = new URL(request.url ?? '', 'http://mlflow');
  const prefixed = url.pathname.startsWith(`${prefix}/`);
  const parameters =
    method === 'GET' ? ofQuery(url.searchParams) : ofBody(await text(request));
  if (parameters === undefined) {
    return NO_OBJECT;
  }
  const [, token = ''] = (headers.authorization ?? '').split(' ');
  const [username, ...password] = Buffer.from(token, 'base64')
    .toString()
    .split(':');
  return {
    method,
    path: decodeURIComponent(url.pathname.slice(prefixed ? prefix.length : 0)),
    prefixed,
    headers,
    parameters,
    username: username || undefined,
    password: password.join(':') || undefined,
  };
}

function ofQuery(query: URLSearchParams): Record<string, unknown> {
  const entries = [...query.keys()].map(key => {
    const values = query.getAll(key);
    return [key, values.length > 1 ? values : values[0]];
  });
  return Object.fromEntries(entries);
}

/** Text that is no JSON counts as no parameters at all. */
function ofBody(body: string): Record<string, unknown> | undefined {
  let value: unknown;
  try {
    value = JSON.parse(body);
  } catch {
    return {};
  }
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : undefined;
}

/** A text that has to be there; the empty one counts as absent. */
export function required(
  { parameters }: Pick<FakeCall, 'parameters'>,
  name: string,
): string {
  const value = parameters[name];
  if (value === undefined || value === '') {
    throw invalid(`Missing value for required parameter '${name}'.`);
  }
  if (typeof value !== 'string') {
    throw invalid(`Invalid value ${value} for parameter '${name}' supplied.`);
  }
  return value;
}

export function optional({ parameters }: FakeCall, name: string): string {
  const value = parameters[name];
  return typeof value === 'string' ? value : '';
}

export function list({ parameters }: FakeCall, name: string): unknown[] {
  const value = parameters[name];
  return value === undefined ? [] : [value].flat();
}

/** The size of a page. */
export function pageSize(
  { parameters }: FakeCall,
  limits: { usual: number; most: number; least?: number },
): number {
  const given = parameters.max_results;
  const size = given === undefined ? limits.usual : Number(given);
  if (
    !Number.isInteger(size) ||
    size > limits.most ||
    size < (limits.least ?? -Infinity)
  ) {
    throw invalid(`Invalid value ${given} for parameter 'max_results'.`);
  }
  return size;
}
