import { MlflowError, MlflowErrorDetails, MlflowErrorKind } from '../client';
import { Observations, stateOf } from './stateOf';

const failed = (kind: MlflowErrorKind, details?: MlflowErrorDetails) => ({
  error: new MlflowError(kind, 'for a test', details),
});

const healthy: Observations = {
  health: {},
  version: { value: '3.17.2' },
  serverInfo: { value: { workspacesEnabled: false } },
  database: {},
  databaseMs: 20,
  hasCredentials: true,
  mayNotExistYet: false,
};

const refused = failed('unreachable', { networkCode: 'ECONNREFUSED' });
const nothingListens: Observations = {
  ...healthy,
  health: refused,
  version: refused,
  serverInfo: refused,
  database: refused,
};

const behindGateway = (status: number): Observations => {
  const answer = failed(status === 404 ? 'not-mlflow' : 'unreachable', {
    status,
  });
  return {
    ...healthy,
    health: answer,
    version: answer,
    serverInfo: status === 404 ? {} : answer,
    database: answer,
  };
};

describe('stateOf', () => {
  it.each<[string, Observations, string]>([
    ['a read that works', healthy, 'healthy'],
    ['a slow read', { ...healthy, databaseMs: 2_500 }, 'degraded'],
    [
      'a full connection pool',
      { ...healthy, database: failed('overloaded') },
      'degraded',
    ],
    [
      'a stopped database',
      { ...healthy, database: failed('database-down') },
      'database-down',
    ],
    [
      'a fresh worker that waits for its database',
      {
        ...healthy,
        serverInfo: failed('timeout'),
        database: failed('timeout'),
      },
      'database-down',
    ],
    [
      'a read that waits for a free connection',
      { ...healthy, database: failed('timeout') },
      'degraded',
    ],
    [
      'a worker that gave its database up',
      { ...healthy, database: failed('server-error', { status: 500 }) },
      'database-down',
    ],
    [
      'a server that hangs altogether',
      {
        ...healthy,
        health: failed('timeout'),
        version: failed('timeout'),
        serverInfo: failed('timeout'),
        database: failed('timeout'),
      },
      'unreachable',
    ],
    [
      'a refused login',
      { ...healthy, database: failed('auth-required') },
      'auth-required',
    ],
    [
      'a login that nobody gave yet',
      {
        ...healthy,
        database: failed('auth-required'),
        hasCredentials: false,
      },
      'no-credentials',
    ],
    [
      'a missing grant',
      { ...healthy, database: failed('forbidden') },
      'forbidden',
    ],
    [
      'a strange host name',
      { ...healthy, database: failed('host-rejected') },
      'host-rejected',
    ],
    [
      'a login page',
      { ...healthy, database: failed('not-mlflow', { status: 302 }) },
      'not-mlflow',
    ],
    [
      'another program',
      { ...healthy, database: failed('not-mlflow', { status: 200 }) },
      'not-mlflow',
    ],
    ['nothing that listens', nothingListens, 'unreachable'],
    ['a gateway without a server', behindGateway(503), 'unreachable'],
    ['a gateway without a route', behindGateway(404), 'not-mlflow'],
  ])('has a word for %s', (_, observations, state) => {
    expect(stateOf(observations)).toBe(state);
  });

  it.each<[string, Observations, string]>([
    ['nothing that listens', nothingListens, 'not-created'],
    ['a gateway without a route', behindGateway(404), 'not-created'],
    ['a gateway that finds no server', behindGateway(502), 'not-created'],
    ['a gateway without endpoints', behindGateway(503), 'not-created'],
    [
      'a host that has no name yet',
      {
        ...nothingListens,
        database: failed('unreachable', { networkCode: 'ENOTFOUND' }),
      },
      'not-created',
    ],
    [
      'a certificate that is not trusted',
      {
        ...nothingListens,
        database: failed('unreachable', {
          networkCode: 'DEPTH_ZERO_SELF_SIGNED_CERT',
        }),
      },
      'unreachable',
    ],
    [
      'a login page',
      {
        ...behindGateway(404),
        database: failed('not-mlflow', { status: 302 }),
      },
      'not-mlflow',
    ],
    [
      'a server whose database is down',
      { ...healthy, database: failed('database-down', { status: 503 }) },
      'database-down',
    ],
    [
      'an MLflow at another path',
      { ...behindGateway(404), version: { value: '3.17.2' } },
      'not-mlflow',
    ],
  ])(
    'knows that a deployment may still be on its way: %s',
    (_, observations, state) => {
      expect(stateOf({ ...observations, mayNotExistYet: true })).toBe(state);
    },
  );
});
