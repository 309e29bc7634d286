import {
  InstanceRead,
  InstanceState,
} from '@mlflow-portal/backstage-plugin-mlflow-common';
import { ServerResponse } from 'node:http';
import { CountingProxy, ProxyFault } from '../../__testUtils__/CountingProxy';

/** What the portal has to make of a fault. */
export interface Expected {
  state: InstanceState;
  /** Of models that were not read before; the others are stale unless `ok`. */
  outcome: InstanceRead['outcome'];
  /** What a check of a promotion is answered with. */
  check: 200 | 403 | 503;
  /** The server itself is in trouble, so that it has to be left alone. */
  trouble: boolean;
}

/** A way in which a server can fail. */
export interface Fault extends Expected {
  name: string;
  begin: (road: CountingProxy) => Promise<void> | void;
  end: (road: CountingProxy) => Promise<void> | void;
}

/** A fault of the road to the server. */
export function strikes(
  name: string,
  fault: ProxyFault,
  rest: Expected,
): Fault {
  return {
    name,
    ...rest,
    begin: road => {
      road.fault = fault;
    },
    end: road => {
      road.fault = (_incoming, _outgoing, passOn) => passOn();
    },
  };
}

const JSON_TYPE = { 'content-type': 'application/json' };
const HTML_TYPE = { 'content-type': 'text/html' };

export const unreachable: Expected = {
  ...{ state: 'unreachable', outcome: 'unavailable' },
  ...{ check: 503, trouble: true },
};
const notMlflow: Expected = {
  ...{ state: 'not-mlflow', outcome: 'unavailable' },
  ...{ check: 503, trouble: false },
};

/** The same answer to everything. */
const answers =
  (status: number, headers: Record<string, string>, body = ''): ProxyFault =>
  (_, outgoing) => {
    outgoing.writeHead(status, headers).end(body);
  };

/** MLflow's process is well, what needs its database is not. */
const inApi =
  (fault: ProxyFault, api = /\/api\/2\.0\//): ProxyFault =>
  (incoming, outgoing, passOn) =>
    api.test(incoming.url ?? '') ? fault(incoming, outgoing, passOn) : passOn();

const error = (
  status: number,
  code: string,
  message = 'psycopg2 db.internal',
) => answers(status, JSON_TYPE, JSON.stringify({ error_code: code, message }));

/** Writes as fast as somebody reads, for ever. */
function pour(outgoing: ServerResponse) {
  const write = () => {
    if (!outgoing.destroyed) {
      outgoing.write('x'.repeat(1024 * 1024), () => setImmediate(write));
    }
  };
  write();
}

/** Writes a little now and then, for as long as somebody reads. */
function drip(outgoing: ServerResponse) {
  const timer = setInterval(() => outgoing.write(' '), 20);
  outgoing.on('close', () => clearInterval(timer));
}

export const faults: readonly Fault[] = [
  {
    name: 'nothing listens',
    begin: road => road.stop(),
    end: road => road.open(),
    ...unreachable,
  },
  strikes('connections are reset', ({ socket }) => socket.resetAndDestroy(), {
    ...unreachable,
  }),
  strikes('no answer comes', () => {}, unreachable),
  strikes(
    'answers drip',
    (_, outgoing) => {
      outgoing.writeHead(200, JSON_TYPE);
      drip(outgoing);
    },
    unreachable,
  ),
  strikes(
    'answers end half-way',
    (_, outgoing) => {
      outgoing.writeHead(200, { ...JSON_TYPE, 'content-length': '1000' });
      outgoing.write('{"registered_models": [', () => outgoing.destroy());
    },
    unreachable,
  ),
  strikes(
    'heads are too large',
    answers(200, { ...JSON_TYPE, 'x-filler': 'x'.repeat(100_000) }, '{}'),
    unreachable,
  ),
  strikes(
    'a gateway finds no server, Retry-After',
    answers(503, { ...HTML_TYPE, 'retry-after': '1' }, 'no server'),
    unreachable,
  ),
  strikes(
    'a gateway is busy, Retry-After',
    answers(429, { ...HTML_TYPE, 'retry-after': '1' }, 'slow down'),
    {
      ...{ state: 'degraded', outcome: 'unavailable' },
      ...{ check: 503, trouble: true },
    },
  ),
  strikes(
    'bodies have no end',
    (_, outgoing) => {
      outgoing.writeHead(200, JSON_TYPE);
      pour(outgoing);
    },
    notMlflow,
  ),
  strikes('JSON is cut', answers(200, JSON_TYPE, '{"runs": ['), notMlflow),
  strikes(
    'JSON has another shape',
    answers(200, JSON_TYPE, '{"registered_models": {"name": 1}}'),
    notMlflow,
  ),
  strikes(
    'JSON is deep',
    answers(
      200,
      JSON_TYPE,
      `{"registered_models": ${'['.repeat(100_000)}${']'.repeat(100_000)}}`,
    ),
    notMlflow,
  ),
  strikes('a login page', answers(200, HTML_TYPE, '<form>'), notMlflow),
  strikes('a redirect', answers(302, { location: '/login' }), notMlflow),
  strikes('a feature is off', error(500, 'FEATURE_DISABLED'), notMlflow),
  strikes('the login is refused', answers(401, HTML_TYPE, 'no'), {
    ...{ state: 'auth-required', outcome: 'forbidden' },
    ...{ check: 403, trouble: false },
  }),
  strikes('a grant is missing', inApi(answers(403, HTML_TYPE, 'no')), {
    ...{ state: 'forbidden', outcome: 'forbidden' },
    ...{ check: 403, trouble: false },
  }),
  strikes(
    'the host is refused',
    answers(403, HTML_TYPE, 'Invalid Host header'),
    {
      ...{ state: 'host-rejected', outcome: 'forbidden' },
      ...{ check: 503, trouble: false },
    },
  ),
  strikes(
    'the database is down',
    inApi(error(503, 'TEMPORARILY_UNAVAILABLE')),
    {
      ...{ state: 'database-down', outcome: 'unavailable' },
      ...{ check: 503, trouble: true },
    },
  ),
  strikes(
    'the database is down, cold',
    inApi(() => {}, /\/api\//),
    {
      ...{ state: 'database-down', outcome: 'unavailable' },
      ...{ check: 503, trouble: true },
    },
  ),
  strikes('the server crashes inside', inApi(answers(500, HTML_TYPE, '<h1>')), {
    ...{ state: 'database-down', outcome: 'unavailable' },
    ...{ check: 503, trouble: true },
  }),
  strikes(
    'the connection pool is empty',
    inApi(error(400, 'BAD_REQUEST', 'QueuePool limit of size 5')),
    {
      ...{ state: 'degraded', outcome: 'unavailable' },
      ...{ check: 503, trouble: true },
    },
  ),
  strikes(
    'the connection pool is waited for',
    inApi(() => {}),
    {
      ...{ state: 'degraded', outcome: 'unavailable' },
      ...{ check: 503, trouble: true },
    },
  ),
];
