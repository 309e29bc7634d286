import { TestDatabases, mockCredentials } from '@backstage/backend-test-utils';
import { JsonObject } from '@backstage/types';
import fc from 'fast-check';
import { inspect } from 'node:util';
import {
  DescribedOperation,
  FuzzedRequest,
  arbitraryRequest,
  schemaOf,
} from '../__testUtils__/fuzz/arbitraryRequest';
import { CANARY } from '../__testUtils__/fuzz/leakyMlflow';
import {
  people,
  startFuzzedPlugin,
  strange,
} from '../__testUtils__/fuzz/startFuzzedPlugin';
import { schemaCompiler } from '../__testUtils__/schemaCompiler';
import { WORLD_SEED } from '../__testUtils__/worldSeed';
import { operations } from '../operations';
import { createOpenApiDocument } from './createOpenApiDocument';

/** How often each operation is called on each database. */
const REQUESTS = Number(process.env.FUZZ_REQUESTS ?? 60);

/** What MLflow is told beside what it is asked. */
const HEADERS = [
  ...['accept', 'authorization', 'connection', 'host'],
  ...['content-length', 'content-type'],
];

/** Only who knows the secret is let through to these. */
const SIGNED = ['receiveWebhook'];

const document = createOpenApiDocument(operations);
const compile = schemaCompiler(document);
const described = Object.entries(
  document.paths as unknown as Record<
    string,
    Record<'get' | 'post', DescribedOperation>
  >,
).flatMap(([path, methods]) =>
  (['get', 'post'] as const)
    .filter(method => methods[method])
    .map(method => ({
      name: methods[method].operationId,
      ...{ path, method, operation: methods[method] },
    })),
);

const authorizations = fc.oneof(
  {
    weight: 10,
    arbitrary: fc.constantFrom(...people.map(mockCredentials.user.header)),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      mockCredentials.user.header('user:default/nobody'),
      mockCredentials.service.header(),
      mockCredentials.none.header(),
      mockCredentials.user.invalidHeader(),
    ),
  },
);

jest.setTimeout(300_000);

const databases = TestDatabases.create({
  ids: ['SQLITE_3', 'POSTGRES_14'],
  disableDocker: true,
});

describe.each(databases.eachSupportedId())(
  'the plugin on %s, asked what its OpenAPI document allows and what not',
  databaseId => {
    let plugin: Awaited<ReturnType<typeof startFuzzedPlugin>>;

    beforeAll(async () => {
      plugin = await startFuzzedPlugin(await databases.init(databaseId));
    });

    afterAll(() => Promise.all(plugin?.servers.map(server => server.stop())));

    it.each(described)(
      'answers $name as the document says, and tells no secret',
      async ({ name, path, method, operation }) => {
        const { client, knownTo } = plugin;
        const known = knownTo(name);
        const statuses: number[] = [];

        await fc.assert(
          fc.asyncProperty(
            fc.oneof(
              arbitraryRequest(path, operation, { known }),
              arbitraryRequest(path, operation, { known, strange }),
            ),
            authorizations,
            async (request, authorization) => {
              const { url, body } = request;
              const call = client[method](`/api/mlflow${url}`)
                .set('Authorization', authorization)
                .set({ Cookie: 'session=CALLER', Origin: 'http://CALLER' })
                .buffer(true);
              const { status, headers, text } = await (body
                ? call.set('Content-Type', body.type).send(body.text)
                : call);

              statuses.push(status);
              expectNoSecret(`${inspect(headers)} ${text}`);
              expect(Object.keys(operation.responses)).toContain(`${status}`);
              expectDescribed(operation, status, headers['content-type'], text);
              if (status === 200) {
                expectAllowed(operation, request);
              }
            },
          ),
          { numRuns: REQUESTS, endOnFailure: true, seed: WORLD_SEED },
        );

        expect(statuses).toContain(SIGNED.includes(name) ? 401 : 200);
      },
    );

    it.each(['log', 'audit', 'metrics'] as const)(
      'writes no secret for operators (%s)',
      sink => {
        const lines = plugin.written[sink];

        expect(lines.length).toBeGreaterThan(0);
        expectNoSecret(lines.join('\n'));
      },
    );

    it('tells MLflow nothing of its callers', () => {
      const calls = plugin.servers.flatMap(server => server.calls);
      const headers = calls.flatMap(call => Object.keys(call.headers));

      expect(calls.length).toBeGreaterThan(0);
      expect(HEADERS).toEqual(expect.arrayContaining([...new Set(headers)]));
      expect(inspect(calls.map(call => call.headers))).not.toMatch(
        /mock-|CALLER/i,
      );
    });
  },
);

function expectNoSecret(text: string) {
  expect(text).not.toContain(CANARY);
  expect(text).not.toContain(
    Buffer.from(`portal:${CANARY}`).toString('base64'),
  );
}

/** What the document refuses, the plugin refuses. */
function expectAllowed(
  operation: DescribedOperation,
  { url, body }: FuzzedRequest,
) {
  const { searchParams } = new URL(`http://plugin${url}`);
  const query = Object.fromEntries(
    [...searchParams.keys()].map(name => {
      const values = searchParams.getAll(name);
      return [name, values.length === 1 ? values[0] : values];
    }),
  );
  expectToFit(schemaOf(operation, 'query'), query);
  if (operation.requestBody) {
    const { schema } = operation.requestBody.content['application/json'];
    expectToFit(schema, JSON.parse(body?.text ?? ''));
  }
}

function expectToFit(schema: JsonObject, value: unknown) {
  const validate = compile(schema);
  validate(value);
  expect(validate.errors).toBeNull();
}

function expectDescribed(
  { responses }: DescribedOperation,
  status: number,
  contentType: string,
  text: string,
) {
  const { content } = responses[status];
  const type = Object.keys(content).find(one => contentType.startsWith(one));
  expect(type).toBeDefined();
  const { schema } = content[type ?? ''];
  if (schema) {
    expectToFit(schema, JSON.parse(text));
  }
}
