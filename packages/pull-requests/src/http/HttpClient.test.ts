import { registerMswTestHooks } from '@backstage/backend-test-utils';
import { delay, http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { z } from 'zod/v4';
import { HttpClient } from './HttpClient';
import { Patience } from './Patience';

const baseUrl = 'https://git.example.com';
const secret = 'Basic c2VjcmV0';
const upstream = 'pq: duplicate key on db-internal-7';

describe('HttpClient', () => {
  const server = setupServer();
  registerMswTestHooks(server);

  const client = (options: { signal?: AbortSignal; timeoutMs?: number } = {}) =>
    new HttpClient({
      baseUrl,
      setting: 'apiBaseUrl',
      headers: { Authorization: secret },
      patience: new Patience({ patienceMs: 5_000, ...options }),
      ...options,
    });
  const call = (options = {}) =>
    client(options).json(
      { task: 'read the branch main', path: '/branch' },
      z.object({ id: z.string() }),
    );
  const answerWith = (body: string, init: ResponseInit) =>
    server.use(
      http.get(`${baseUrl}/branch`, () => new HttpResponse(body, init)),
    );

  it('gives the answer in the expected shape', async () => {
    let authorization: string | null = null;
    server.use(
      http.get(`${baseUrl}/branch`, ({ request }) => {
        authorization = request.headers.get('authorization');
        return HttpResponse.json({ id: 'a1', other: 1 });
      }),
    );

    expect(await call()).toEqual({ id: 'a1' });
    expect(authorization).toBe(secret);
  });

  it.each([
    [400, 'ConflictError', /rules for branch names/],
    [401, 'AuthenticationError', /Renew those .* below integrations/],
    [403, 'NotAllowedError', /Give it write access/],
    [404, 'NotFoundError', /Check owner and repository in repoUrl/],
    [409, 'ConflictError', /Run again/],
    [413, 'InputError', /fewer or smaller files/],
    [422, 'ConflictError', /changed meanwhile, then run again/],
    [423, 'NotAllowedError', /Unarchive it/],
    [429, 'ServiceUnavailableError', /Run again in 17 seconds/],
    [500, 'ServiceUnavailableError', /status 500\. Run again/],
    [503, 'ServiceUnavailableError', /status 503\. Run again/],
  ])('words status %i as %s with the way out', async (status, name, fix) => {
    const headers = status === 429 ? { 'Retry-After': '17' } : undefined;
    answerWith(upstream, { status, headers });

    const error = await call().catch(thrown => thrown);

    expect(error).toMatchObject({
      name,
      message: expect.stringMatching(
        /^Could not read the branch main on git\.example\.com: /,
      ),
    });
    expect(error.message).toMatch(fix);
    expect(`${error.stack}${JSON.stringify(error)}`).not.toContain('pq:');
    expect(`${error.stack}`).not.toContain(secret);
  });

  it('asks again, with all it sent, after the pause that the host wants', async () => {
    const sent: unknown[] = [];
    server.use(
      http.post(`${baseUrl}/branch`, async ({ request }) => {
        sent.push(await request.json());
        return sent.length === 1
          ? new HttpResponse('', {
              status: 429,
              headers: { 'Retry-After': '0' },
            })
          : HttpResponse.json({ id: 'a1' });
      }),
    );

    const answer = await client().json(
      { task: 'write', path: '/branch', method: 'POST', body: { name: 'b' } },
      z.object({ id: z.string() }),
    );

    expect(answer).toEqual({ id: 'a1' });
    expect(sent).toEqual([{ name: 'b' }, { name: 'b' }]);
  });

  it('asks for the credentials before each attempt, as they may end', async () => {
    const seen: unknown[] = [];
    server.use(
      http.get(`${baseUrl}/branch`, ({ request }) => {
        seen.push(request.headers.get('authorization'));
        return seen.length === 1
          ? new HttpResponse('', {
              status: 429,
              headers: { 'Retry-After': '0' },
            })
          : HttpResponse.json({});
      }),
    );
    let asked = 0;
    const renewing = new HttpClient({
      baseUrl,
      setting: 'apiBaseUrl',
      headers: async () => {
        asked += 1;
        return { Authorization: `Bearer ${asked}` };
      },
      patience: new Patience({ patienceMs: 5_000 }),
    });

    await renewing.json({ task: 'look', path: '/branch' }, z.object({}));

    expect(seen).toEqual(['Bearer 1', 'Bearer 2']);
  });

  it('lets the host rest that answers and asks for it', async () => {
    const one = client();
    server.use(
      http.get(`${baseUrl}/branch`, () =>
        HttpResponse.json({}, { headers: { 'Retry-After': '0.2' } }),
      ),
    );
    const look = () =>
      one.json({ task: 'look', path: '/branch' }, z.object({}));

    await look();
    const begun = Date.now();
    await look();

    expect(Date.now() - begun).toBeGreaterThanOrEqual(190);
  });

  it('stops waiting when it is cancelled', async () => {
    const controller = new AbortController();
    answerWith('', { status: 429, headers: { 'Retry-After': '2' } });
    setTimeout(() => controller.abort(), 50);
    const begun = Date.now();

    await expect(call({ signal: controller.signal })).rejects.toMatchObject({
      name: 'AbortError',
    });
    expect(Date.now() - begun).toBeLessThan(1_500);
  });

  it('takes nothing found for an answer where that is asked', async () => {
    answerWith('', { status: 404 });

    expect(
      await client().findJson({ task: 'look', path: '/branch' }, z.unknown()),
    ).toBeUndefined();
  });

  it('does not follow a redirect', async () => {
    const elsewhere = jest.fn();
    answerWith('', {
      status: 302,
      headers: { Location: 'https://evil.example.com/branch' },
    });
    server.use(
      http.all('https://evil.example.com/*', () => {
        elsewhere();
        return HttpResponse.json({ id: 'a1' });
      }),
    );

    await expect(call()).rejects.toThrow(
      /it redirects elsewhere\. Set the apiBaseUrl/,
    );
    expect(elsewhere).not.toHaveBeenCalled();
  });

  it('gives up after its time', async () => {
    server.use(
      http.get(`${baseUrl}/branch`, async () => {
        await delay('infinite');
      }),
    );

    await expect(call({ timeoutMs: 50 })).rejects.toMatchObject({
      name: 'ServiceUnavailableError',
      message: expect.stringMatching(/no answer within 0\.05 seconds/),
    });
  });

  it('stops when it is cancelled', async () => {
    const controller = new AbortController();
    server.use(
      http.get(`${baseUrl}/branch`, async () => {
        controller.abort();
        await delay('infinite');
      }),
    );

    await expect(call({ signal: controller.signal })).rejects.toMatchObject({
      name: 'AbortError',
    });
  });

  it("tells the caller's own deadline apart from the host's", async () => {
    server.use(
      http.get(`${baseUrl}/branch`, async () => {
        await delay('infinite');
      }),
    );

    await expect(
      call({ signal: AbortSignal.timeout(20) }),
    ).rejects.toMatchObject({ name: 'TimeoutError' });
  });

  it('says that the host cannot be reached', async () => {
    server.use(http.get(`${baseUrl}/branch`, () => HttpResponse.error()));

    await expect(call()).rejects.toMatchObject({
      name: 'ServiceUnavailableError',
      message: expect.stringMatching(
        /cannot be reached\. Check the integration's apiBaseUrl/,
      ),
    });
  });

  it.each(['<html>Log in</html>', '{"id": 7}', ''])(
    'refuses the answer %j',
    async body => {
      answerWith(body, { status: 200 });

      await expect(call()).rejects.toThrow(/not what its API promises/);
    },
  );

  it('reads no more than it can hold', async () => {
    let pulled = 0;
    const chunk = new Uint8Array(1024 * 1024);
    server.use(
      http.get(
        `${baseUrl}/branch`,
        () =>
          new HttpResponse(
            new ReadableStream({
              pull(controller) {
                pulled += 1;
                controller.enqueue(chunk);
              },
            }),
          ),
      ),
    );

    await expect(call()).rejects.toThrow(/larger than 33554432 bytes/);
    expect(pulled).toBeLessThan(80);
  });
});
