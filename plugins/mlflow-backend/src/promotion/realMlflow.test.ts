import { MlflowClient } from '@mlflow-portal/backstage-plugin-mlflow-node';
import {
  LoopbackServer,
  RealMlflow,
} from '@mlflow-portal/backstage-plugin-mlflow-node/testUtils';
import { IncomingMessage, ServerResponse } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { ada, entity, openPortal, wanted } from './__testUtils__/openPortal';

/** What happens to calls that move an alias, on their way and back. */
type Line = 'good' | 'loses-answers' | 'loses-calls';

const rules = [
  {
    alias: 'guarded',
    gates: { metrics: [{ name: 'auc', better: 'higher' }] },
  },
  { alias: 'shared', gates: { secondPerson: true } },
];

describe('promotions on a real MLflow', () => {
  let mlflow: RealMlflow;
  let proxy: LoopbackServer;
  let portal: Awaited<ReturnType<typeof openPortal>>;
  let line: Line;

  async function forward(
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<void> {
    const { method, url = '/' } = request;
    const isWrite = method === 'POST';
    const body = isWrite ? await buffer(request) : undefined;
    if (isWrite && line === 'loses-calls') {
      response.destroy();
      return;
    }
    const answer = await fetch(new URL(url, mlflow.address), {
      method,
      headers: { 'content-type': 'application/json' },
      body,
    });
    const text = await answer.text();
    if (isWrite && line === 'loses-answers') {
      response.destroy();
      return;
    }
    response
      .writeHead(answer.status, {
        'content-type': answer.headers.get('content-type') ?? '',
      })
      .end(text);
  }

  /** Registers a version whose run has that metric. */
  async function register(name: string, auc: number): Promise<void> {
    const { run } = await mlflow.write('runs/create', { experiment_id: '0' });
    const run_id = run?.info.run_id;
    await mlflow.write('runs/log-metric', {
      ...{ run_id, key: 'auc', value: auc },
      timestamp: 1,
    });
    await mlflow.write('model-versions/create', {
      ...{ name, run_id, source: 's3://models/fraud' },
    });
  }

  const championOf = async () => {
    const model = await MlflowClient.create({
      baseUrl: mlflow.address,
    }).getRegisteredModel('fraud');
    return model?.aliases.find(({ alias }) => alias === 'champion')?.version;
  };

  const setAlias = (alias: string, version: string) =>
    mlflow.write('registered-models/alias', { name: 'fraud', alias, version });

  beforeAll(async () => {
    mlflow = await RealMlflow.start();
    proxy = await LoopbackServer.start(forward);
    const isPrompt = { key: 'mlflow.prompt.is_prompt', value: 'true' };
    const tags = [{ key: 'owner', value: 'risk' }];
    await mlflow.write('registered-models/create', { name: 'fraud', tags });
    await mlflow.write('registered-models/create', {
      name: 'greeting',
      tags: [...tags, isPrompt],
    });
    for (const auc of [0.9, 0.92, 0.91, 0.93]) {
      await register('fraud', auc);
    }
    portal = await openPortal({
      address: proxy.address,
      clientOf: () => MlflowClient.create({ baseUrl: proxy.address }),
      promotion: { rules },
    });
  }, 300_000);

  beforeEach(async () => {
    line = 'good';
    await setAlias('champion', '3');
    await portal.look();
  });

  afterAll(async () => {
    await portal?.close();
    await proxy?.stop();
    await mlflow?.stop();
  }, 60_000);

  const lastRecord = async () => (await portal.records()).at(-1);

  it('move the alias, and record it with the run', async () => {
    await expect(portal.promote()).resolves.toMatchObject({
      outcome: 'moved',
      recorded: true,
    });

    await expect(championOf()).resolves.toBe('4');
    await expect(lastRecord()).resolves.toMatchObject({
      kind: 'moved',
      from: '3',
      to: '4',
      actor: 'user:default/ada',
      runId: expect.stringMatching(/^[0-9a-f]{32}$/),
    });
  });

  it.each([
    ['loses-answers', '4', 'moved', 'moved'],
    ['loses-calls', '3', 'unknown', 'attempted'],
  ] as const)(
    'end in the truth where the line %s: version %s, %s',
    async (fault, version, outcome, kind) => {
      line = fault;

      await expect(portal.promote()).resolves.toMatchObject({ outcome });

      await expect(championOf()).resolves.toBe(version);
      await expect(lastRecord()).resolves.toMatchObject({ kind });
    },
  );

  it('are refused by a gate with the numbers that MLflow has', async () => {
    await setAlias('guarded', '2');
    const change = { alias: 'guarded', expectedVersion: '2', version: '3' };

    await expect(portal.promote(change)).rejects.toThrow(
      'auc of version 3 is 0.91, that of version 2 is 0.92',
    );
    await expect(
      portal.promote({ ...change, version: '4' }),
    ).resolves.toMatchObject({ outcome: 'moved' });
  });

  it('by two people move the alias when the other one approves', async () => {
    await setAlias('shared', '2');
    await portal.look();
    const change = { alias: 'shared', expectedVersion: '2', version: '3' };
    await expect(portal.promote(change)).rejects.toThrow('a second person');
    const { asks, decisions } = portal.start();
    const asked = { ...wanted, ...change };
    const { id } = await asks.ask(entity, ada, asked);
    const ben = { ...ada, userEntityRef: 'user:default/ben' };
    const person = { ...ben, ownershipEntityRefs: ['group:default/risk'] };

    await expect(
      decisions.approve({ entity, person, id }),
    ).resolves.toMatchObject({ promotion: { outcome: 'moved', current: '3' } });

    await expect(lastRecord()).resolves.toMatchObject({
      alias: 'shared',
      actor: 'user:default/ben',
      requestedBy: 'user:default/ada',
    });
  });

  it('are never of prompts, nor to versions that are not there', async () => {
    const greeting = structuredClone(entity);
    greeting.metadata.annotations!['mlflow.org/registered-models'] = 'greeting';

    await expect(
      portal.promotions.promote(greeting, ada, {
        ...wanted,
        model: 'greeting',
      }),
    ).rejects.toThrow('prompts cannot be promoted');
    await expect(portal.promote({ version: '99' })).rejects.toThrow(
      'version: fraud has no version 99',
    );
  });

  it('let one of two at once through', async () => {
    const outcomes = await Promise.allSettled([
      portal.promote({ version: '2' }),
      portal.promote({ version: '4' }),
    ]);

    const moved = outcomes.flatMap(outcome =>
      outcome.status === 'fulfilled' ? [outcome.value.current] : [],
    );
    expect(moved).toEqual([await championOf()]);
    await expect(lastRecord()).resolves.toMatchObject({ to: moved[0] });
  });
});
