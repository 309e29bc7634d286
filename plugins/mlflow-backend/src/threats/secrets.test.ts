import { mockCredentials } from '@backstage/backend-test-utils';
import { JsonObject } from '@backstage/types';
import fc from 'fast-check';
import { inspect } from 'node:util';
import { objectOf } from '../__testUtils__/fuzz/arbitraryOf';
import { CANARY } from '../__testUtils__/fuzz/leakyMlflow';
import {
  people,
  startFuzzedPlugin,
  strange,
} from '../__testUtils__/fuzz/startFuzzedPlugin';
import { memoryDatabase } from '../__testUtils__/memoryDatabase';

/** What tools are asked, by the name of the field; else what its schema allows. */
const known = {
  ...{ kind: ['component'], namespace: ['default'], name: ['screening'] },
  ...{ model: ['fraud'], alias: ['champion'], version: ['2'] },
  ...{ expectedVersion: ['1'], reason: ['better on the new cases'] },
  at: ['2026-03-14T12:00:00Z'],
};

/** Good input for a tool, with every field that it has. */
function inputFor(schema: JsonObject, instance: string): JsonObject {
  const required = Object.keys((schema.properties ?? {}) as JsonObject);
  const taste = { known: { ...known, instance: [instance] } };
  const [input] = fc.sample(objectOf({ ...schema, required }, taste), 1);
  return input;
}

/** A secret may come out as it is, or as it travels. */
const forms = [CANARY, Buffer.from(`portal:${CANARY}`).toString('base64')];

jest.setTimeout(60_000);

describe('a secret of the portal', () => {
  let plugin: Awaited<ReturnType<typeof startFuzzedPlugin>>;
  const instances = ['healthy', ...strange.instance];

  beforeAll(async () => {
    plugin = await startFuzzedPlugin(await memoryDatabase());
  });

  afterAll(() => Promise.all(plugin.servers.map(server => server.stop())));

  function expectNone(text: string) {
    forms.forEach(form => expect(text).not.toContain(form));
  }

  it('is told to no agent, by no tool, in no trouble of a server', async () => {
    const { actions } = await plugin.tools.list();
    expect(actions.length).toBeGreaterThan(5);

    for (const { id, schema } of actions) {
      for (const [index, instance] of instances.entries()) {
        const input = inputFor(schema.input as JsonObject, instance);
        const outcome = await plugin.tools
          .invoke({
            ...{ id, input },
            credentials: mockCredentials.user(people[index]),
          })
          .catch((error: unknown) => error);
        expectNone(`${inspect(outcome, { depth: 20 })} ${outcome}`);
      }
    }
  });

  it.each(['log', 'audit', 'metrics'] as const)(
    'is not written for operators (%s)',
    sink => {
      const lines = plugin.written[sink];

      expect(lines.length).toBeGreaterThan(0);
      expectNone(lines.join('\n'));
    },
  );

  it('was there to be told', () => {
    const seen = plugin.servers
      .flatMap(({ calls }) => calls)
      .map(({ headers }) => headers.authorization);
    expect(seen).toContain(`Basic ${forms[1]}`);
  });
});
