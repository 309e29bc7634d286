import { MlflowAnswer } from './MlflowAnswer';
import { errorOfAnswer } from './errorOfAnswer';

function text(status: number, body = '', authenticate = ''): MlflowAnswer {
  return { status, json: undefined, text: body, authenticate };
}

function json(status: number, body: unknown): MlflowAnswer {
  return { status, json: body, text: '', authenticate: '' };
}

describe('errorOfAnswer', () => {
  it('has nothing to say about a good answer', () => {
    expect(errorOfAnswer(json(200, {}))).toBeUndefined();
  });

  it.each([
    ['a login page', text(302), 'not-mlflow'],
    ['no login', text(401), 'auth-required'],
    ['a missing grant', text(403, 'Permission denied'), 'forbidden'],
    [
      'a strange host',
      text(403, 'Invalid Host header - possible DNS rebinding attack detected'),
      'host-rejected',
    ],
    ['a browser', text(403, 'Cross-origin request blocked'), 'cors'],
    [
      'an artifact server',
      text(503, 'Endpoint: /x disabled due to --artifacts-only'),
      'feature-disabled',
    ],
    ['an empty gateway', text(503, 'no available server'), 'unreachable'],
    ['a busy gateway', text(429, 'slow down'), 'overloaded'],
    ['an unknown route', text(404, '404 page not found'), 'not-mlflow'],
    ['a crash', text(500, '<h1>Internal Server Error'), 'server-error'],
    [
      'a full connection pool',
      json(400, {
        error_code: 'BAD_REQUEST',
        message: 'QueuePool limit of size 5 overflow 10 reached',
      }),
      'overloaded',
    ],
    [
      'a stopped database',
      json(503, { error_code: 'TEMPORARILY_UNAVAILABLE' }),
      'database-down',
    ],
    [
      'no workspaces',
      json(500, { error_code: 'FEATURE_DISABLED' }),
      'feature-disabled',
    ],
    [
      'an unknown model',
      json(404, { error_code: 'RESOURCE_DOES_NOT_EXIST' }),
      'not-found',
    ],
    [
      'a bad parameter',
      json(400, { error_code: 'INVALID_PARAMETER_VALUE' }),
      'invalid-request',
    ],
    ['a bug', json(500, { error_code: 'INTERNAL_ERROR' }), 'server-error'],
    ['another API', json(404, { detail: 'Not Found' }), 'not-mlflow'],
    ['a list', json(400, ['x']), 'not-mlflow'],
    [
      'a refused token',
      json(401, { error_code: 'UNAUTHENTICATED' }),
      'auth-required',
    ],
    [
      'a refused right',
      json(403, { error_code: 'PERMISSION_DENIED' }),
      'forbidden',
    ],
  ])('tells %s', (_, answer, kind) => {
    expect(errorOfAnswer(answer)?.kind).toBe(kind);
  });

  it("tells MLflow's own login from another one", () => {
    const basicAuth = (authenticate: string) =>
      errorOfAnswer(text(401, '', authenticate))?.details.basicAuth;
    expect(basicAuth('Basic realm="mlflow"')).toBe(true);
    expect(basicAuth('Basic realm="gateway"')).toBe(false);
  });

  it.each([429, 503])('keeps how long a %s asks to wait', status => {
    for (const answer of [text(status), json(status, { error_code: 'X' })]) {
      const error = errorOfAnswer({ ...answer, retryAfterMs: 2_000 });
      expect(error?.details.retryAfterMs).toBe(2_000);
    }
  });

  it('keeps no error code that is not an enum', () => {
    expect(
      errorOfAnswer(json(404, { error_code: '<script>' }))?.details.errorCode,
    ).toBeUndefined();
  });
});
