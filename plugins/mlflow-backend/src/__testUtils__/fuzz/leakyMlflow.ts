import {
  FakeAnswer,
  FakeCall,
  FakeMlflow,
} from '@mlflow-portal/backstage-plugin-mlflow-node/testUtils';

/** In every secret of the portal's, e.g. its passwords: nobody may ever see it. */
export const CANARY = 'canary-5f1d9c3e7b';

/** Aliases that are to be moved by two people only. */
export const GUARDED = ['asked', 'approved', 'rejected'];

const VERSIONS = 4;

const answer = (
  status: number,
  headers: Record<string, string>,
  body: string | object = '',
): FakeAnswer => ({
  status,
  headers,
  body: typeof body === 'string' ? body : JSON.stringify(body),
});

const JSON_TYPE = { 'content-type': 'application/json' };
const HTML_TYPE = { 'content-type': 'text/html' };

/** Servers that repeat what they were told, each in its own kind of trouble. */
const troubles: Record<string, (call: FakeCall) => FakeAnswer | 'cut'> = {
  angry: ({ headers }) =>
    answer(500, JSON_TYPE, {
      error_code: 'INTERNAL_ERROR',
      message: `(psycopg2.OperationalError) password=${CANARY} ${headers.authorization}`,
    }),
  crashed: ({ headers }) =>
    answer(
      500,
      HTML_TYPE,
      `<h1>${headers.authorization}</h1><p>postgres:${CANARY}@db`,
    ),
  denying: ({ headers }) =>
    answer(403, JSON_TYPE, {
      error_code: 'PERMISSION_DENIED',
      message: `Not with ${headers.authorization} and ${CANARY}`,
    }),
  garbled: () =>
    answer(200, JSON_TYPE, { registered_models: CANARY, runs: [CANARY] }),
  page: ({ headers }) =>
    answer(200, HTML_TYPE, `<p>${CANARY} ${headers.authorization}</p>`),
  redirecting: () => answer(302, { location: `http://127.0.0.1:1/${CANARY}` }),
  refusing: ({ headers }) =>
    answer(
      401,
      {
        'www-authenticate': `Basic realm="${CANARY} ${headers.authorization}"`,
      },
      `No login ${headers.authorization}`,
    ),
  silent: () => 'cut',
};

/** A model `fraud`, whose champion moves when it is asked to. */
function addModel({ registry }: FakeMlflow): void {
  const tags = new Map([['owner', 'risk']]);
  registry.createModel('fraud', { tags });
  for (let number = 1; number <= VERSIONS; number++) {
    registry.createVersion('fraud');
  }
  for (const alias of ['champion', ...GUARDED]) {
    registry.setAlias('fraud', alias, '1');
  }
}

/** A server that is healthy, and one in each trouble, of that name. */
export async function startLeakyMlflow() {
  const servers = new Map<string, FakeMlflow>();
  for (const name of ['healthy', ...Object.keys(troubles)]) {
    const mlflow = await FakeMlflow.start();
    const trouble = troubles[name];
    if (trouble) {
      mlflow.fault = trouble;
    }
    addModel(mlflow);
    servers.set(name, mlflow);
  }
  const instances = [...servers].map(([name, { address }]) => ({
    name,
    baseUrl: address,
    owners: ['group:default/risk'],
    credentials: { username: 'portal', password: CANARY },
  }));
  return { servers: [...servers.values()], instances };
}
