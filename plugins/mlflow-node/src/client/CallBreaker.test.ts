import { MlflowClient } from './MlflowClient';
import { MlflowErrorKind } from './MlflowError';
import { LoopbackServer } from '../testUtils/LoopbackServer';
import { caught } from '../testUtils/caught';

const PAUSE_MS = 150;

type Behaviour = 'works' | 'refuses' | 'fails' | 'no-database' | 'hangs';

describe('CallBreaker', () => {
  let behaviour: Behaviour;
  let server: LoopbackServer;
  let client: MlflowClient;

  beforeEach(async () => {
    behaviour = 'works';
    server = await LoopbackServer.start((_, response) => {
      const answer = (status: number, body: object) =>
        response
          .writeHead(status, { 'content-type': 'application/json' })
          .end(JSON.stringify(body));
      if (behaviour === 'works') {
        answer(200, {});
      } else if (behaviour === 'refuses') {
        answer(400, { error_code: 'INVALID_PARAMETER_VALUE' });
      } else if (behaviour === 'no-database') {
        answer(503, { error_code: 'TEMPORARILY_UNAVAILABLE' });
      } else if (behaviour === 'fails') {
        response.writeHead(500).end('<h1>Internal Server Error');
      }
    });
    client = MlflowClient.create({
      baseUrl: server.address,
      limits: {
        readTimeoutMs: 50,
        probeTimeoutMs: 50,
        retries: 0,
        failuresInARow: 3,
        pauseMs: PAUSE_MS,
      },
    });
  });

  afterEach(() => server.stop());

  const read = () => client.findRegisteredModel('m');
  async function fail(times: number): Promise<MlflowErrorKind[]> {
    const kinds: MlflowErrorKind[] = [];
    for (let time = 0; time < times; time++) {
      kinds.push((await caught(read())).kind);
    }
    return kinds;
  }
  const pass = (milliseconds: number) =>
    new Promise(resolve => {
      setTimeout(resolve, milliseconds);
    });

  it.each<[Behaviour, MlflowErrorKind]>([
    ['fails', 'server-error'],
    ['no-database', 'database-down'],
    ['hangs', 'timeout'],
  ])('leaves a server alone that %s, and says why', async (trouble, kind) => {
    behaviour = trouble;
    await fail(3);
    expect(server.requests).toHaveLength(3);

    const error = await caught(read());

    expect(error).toMatchObject({ kind, details: { notAsked: true } });
    expect(error.message).toMatch(
      /^MLflow failed several times in a row and is left alone for a while\. The last failure: MLflow \w/,
    );
    expect(server.requests).toHaveLength(3);
  });

  it('leaves a server alone that does not listen', async () => {
    await server.stop();
    expect(await fail(4)).toEqual(Array(4).fill('unreachable'));
    expect((await caught(read())).details.notAsked).toBe(true);
    server = await LoopbackServer.start(() => {});
  });

  it('counts attempts, and makes no further one', async () => {
    client = MlflowClient.create({
      baseUrl: server.address,
      limits: { retries: 9, failuresInARow: 2 },
    });
    behaviour = 'no-database';
    await fail(1);
    expect(server.requests).toHaveLength(2);
  });

  it('counts no request that the server refuses, and starts anew after it', async () => {
    behaviour = 'refuses';
    expect(await fail(5)).toEqual(Array(5).fill('invalid-request'));
    behaviour = 'fails';
    await fail(2);
    behaviour = 'refuses';
    await fail(1);
    behaviour = 'fails';
    await fail(2);
    expect(server.requests).toHaveLength(10);
  });

  it('lets a single call try whether the server is back', async () => {
    behaviour = 'hangs';
    await fail(3);
    await pass(PAUSE_MS);

    const errors = await Promise.all([1, 2, 3].map(() => caught(read())));

    expect(server.requests).toHaveLength(4);
    expect(errors.map(({ details }) => details.notAsked ?? false)).toEqual([
      false,
      true,
      true,
    ]);
    await fail(1);
    expect(server.requests).toHaveLength(4);
  });

  it('trusts a server again that answered the one call', async () => {
    behaviour = 'fails';
    await fail(3);
    behaviour = 'works';
    expect((await caught(read())).kind).toBe('server-error');
    await pass(PAUSE_MS);

    await expect(read()).resolves.toBeUndefined();
    behaviour = 'fails';
    expect(await fail(2)).toEqual(['server-error', 'server-error']);
    expect(server.requests).toHaveLength(6);
  });

  it('does not send what had waited for a place when the trouble showed', async () => {
    client = MlflowClient.create({
      baseUrl: server.address,
      limits: { concurrency: 1, failuresInARow: 2, readTimeoutMs: 50 },
    });
    behaviour = 'hangs';

    await Promise.all([1, 2, 3, 4, 5].map(() => caught(read())));

    expect(server.requests).toHaveLength(2);
  });

  it('holds no probe back, and believes one that reached the database', async () => {
    behaviour = 'fails';
    await fail(3);
    expect((await caught(client.readDatabase())).details.status).toBe(500);
    expect((await caught(read())).details.notAsked).toBe(true);

    behaviour = 'works';
    await client.serverInfo();
    expect((await caught(read())).details.notAsked).toBe(true);
    await client.readDatabase();
    await expect(read()).resolves.toBeUndefined();
  });

  it('does not count the failures of probes', async () => {
    behaviour = 'fails';
    for (let time = 0; time < 5; time++) {
      await caught(client.readDatabase());
    }
    behaviour = 'works';
    await expect(read()).resolves.toBeUndefined();
  });
});
