import { WriteFate } from './__testUtils__/FakeRegistry';
import { ada, entity, wanted } from './__testUtils__/openPortal';
import {
  startPromotions,
  stopPromotions,
} from './__testUtils__/startPromotions';

afterEach(stopPromotions);

describe('promotions that meet trouble', () => {
  it.each<[WriteFate, string, string]>([
    ['refused', '3', 'NotAllowedError'],
    ['answered', '4', 'moved'],
    ['moved-then-cut', '4', 'moved'],
    ['moved-then-failed', '4', 'moved'],
    ['cut', '3', 'unknown'],
    ['failed', '3', 'unknown'],
    ['late', '3', 'unknown'],
  ])('(%s) end in the truth: %s, %s', async (fate, current, expected) => {
    const { registry, promote, records } = await startPromotions();
    registry.fateOf = () => fate;

    const outcome = await promote().then(
      response => response,
      error => ({ outcome: error.name }),
    );

    expect(outcome.outcome).toBe(expected);
    expect(registry.aliases.get('champion')).toBe(current);
    expect(registry.writes.get('portal')).toBe(1);
    const kinds = (await records()).map(({ kind }) => kind);
    expect(kinds).toEqual(
      ['seen', { moved: 'moved', unknown: 'attempted' }[expected]].filter(
        Boolean,
      ),
    );
  });

  it('never claim what could not be read back', async () => {
    const { registry, promote, records } = await startPromotions();
    registry.afterWrite = () => {
      registry.mayRead = () => false;
    };

    const response = await promote();

    expect(response).toMatchObject({ outcome: 'unknown', recorded: true });
    expect(response.current).toBeUndefined();
    expect(response.message).toBe(
      'MLflow said that it moved champion of fraud to version 4; where it points could not be read. Do not repeat it before you have looked again.',
    );
    expect((await records()).at(-1)).toMatchObject({ kind: 'attempted' });
  });

  it('leave a late move to the history', async () => {
    const { registry, promote, records, look } = await startPromotions();
    registry.fateOf = () => 'late';
    await expect(promote()).resolves.toMatchObject({
      outcome: 'unknown',
      current: '3',
      message: expect.stringMatching(/^MLflow did not say whether it moved/),
    });

    registry.settle();
    await look();

    await expect(records()).resolves.toMatchObject([
      { kind: 'seen' },
      { kind: 'attempted', from: '3', to: '4', actor: 'user:default/ada' },
      { kind: 'moved', from: '3', to: '4', source: 'poll' },
    ]);
  });

  it('say when somebody was faster after them', async () => {
    const { registry, promote, records } = await startPromotions();
    registry.afterWrite = () => registry.move('somebody', 'champion', '5');

    await expect(promote()).resolves.toMatchObject({
      outcome: 'lost-race',
      current: '5',
      message: expect.stringContaining('it points to version 5'),
    });

    await expect(records()).resolves.toMatchObject([
      { to: '3' },
      { from: '3', to: '4', source: 'portal' },
      { from: '4', to: '5', source: 'poll' },
    ]);
  });

  it('do not take for theirs what another did while they were refused', async () => {
    const { registry, promote, records, look } = await startPromotions();
    registry.fateOf = () => 'refused';
    registry.afterWrite = () => registry.move('somebody', 'champion', '4');

    await expect(promote()).rejects.toThrow('it needs EDIT on the model');
    await look();

    expect((await records()).at(-1)).toMatchObject({ source: 'poll' });
  });

  it('say that nothing was moved where MLflow cannot be asked', async () => {
    const { registry, promote } = await startPromotions();
    registry.mayRead = () => false;

    await expect(promote()).rejects.toMatchObject({
      name: 'ServiceUnavailableError',
      message: expect.stringContaining('the alias was not moved'),
    });
    expect(registry.writes.size).toBe(0);
  });

  it('let one of two at once through, and tell the other', async () => {
    const { registry, backend, records } = await startPromotions();
    const versions = ['4', '5'];

    const outcomes = await Promise.allSettled(
      versions.map((version, index) =>
        backend(`portal-${index}`).promote(entity, ada, { ...wanted, version }),
      ),
    );

    const [winner] = outcomes.flatMap((outcome, index) =>
      outcome.status === 'fulfilled' ? [versions[index]] : [],
    );
    expect(outcomes.map(({ status }) => status).sort()).toEqual([
      'fulfilled',
      'rejected',
    ]);
    expect(registry.moves).toHaveLength(1);
    expect(registry.aliases.get('champion')).toBe(winner);
    expect(outcomes.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { name: 'ConflictError' },
    });
    await expect(records()).resolves.toMatchObject([
      { to: '3' },
      { from: '3', to: winner, source: 'portal' },
    ]);
  });

  it.each([
    ['another one has moved it since', 5, '5'],
    ['there is no time left to move it', 4.5, '3'],
  ])('move nothing once %s', async (_, minutes, current) => {
    let now = 1_000_000;
    const { registry, backend, promote } = await startPromotions({
      now: () => now,
    });
    const client = registry.clientOf('slow');
    const read = client.getRegisteredModel.bind(client);
    let reads = 0;
    jest.spyOn(client, 'getRegisteredModel').mockImplementation(async name => {
      const model = await read(name);
      reads += 1;
      if (reads === 2) {
        now += minutes * 60_000;
        await promote({ version: '5' }).catch(() => {});
      }
      return model;
    });
    jest.spyOn(registry, 'clientOf').mockReturnValueOnce(client);

    await expect(
      backend('slow').promote(entity, ada, wanted),
    ).rejects.toMatchObject({
      name: 'ConflictError',
      message: expect.stringContaining('look again'),
    });
    expect(registry.writes.get('slow')).toBeUndefined();
    expect(registry.aliases.get('champion')).toBe(current);
  });

  it('let the next one through after one that failed', async () => {
    const { registry, promote } = await startPromotions();
    registry.fateOf = () => 'refused';
    await expect(promote()).rejects.toThrow();
    registry.fateOf = () => 'answered';

    await expect(promote()).resolves.toMatchObject({ outcome: 'moved' });
  });

  it('stay what they are where the database fails', async () => {
    const { registry, promote, history } = await startPromotions();
    jest.spyOn(history, 'end').mockRejectedValue(new Error('no space left'));

    await expect(promote()).resolves.toMatchObject({
      outcome: 'moved',
      recorded: false,
      message: expect.stringContaining('This could not be recorded'),
    });
    expect(registry.aliases.get('champion')).toBe('4');
  });
});
