import { ada, entity, wanted } from '../promotion/__testUtils__/openPortal';
import { stopPromotions } from '../promotion/__testUtils__/startPromotions';
import { ben, olga, startApprovals } from './__testUtils__/startApprovals';

const DAY = 24 * 60 * 60_000;

afterEach(stopPromotions);

describe('a promotion that takes two people', () => {
  it('is refused to one, with what to do', async () => {
    const { registry, promote } = await startApprovals({
      approvers: ['group:default/office'],
    });

    await expect(promote()).rejects.toMatchObject({
      name: 'NotAllowedError',
      message:
        'Not promoted: a second person has to approve (group:default/office); ask for it with a request of a promotion',
    });
    expect(registry.writes.size).toBe(0);
  });

  it('waits when it is asked for, and everybody sees for whom', async () => {
    const { registry, ask, list, promotions, promote } = await startApprovals();
    const check = () => promotions.check(entity, ben, wanted);
    expect((await check()).request).toBeUndefined();

    const asked = await ask();

    expect(asked).toMatchObject({
      ...wanted,
      instance: 'fraud-prod',
      requestedBy: 'user:default/ada',
      state: 'open',
    });
    expect(
      Date.parse(asked.expiresAt) - Date.parse(asked.requestedAt),
    ).toBeCloseTo(7 * DAY, -3);
    await expect(list()).resolves.toEqual([asked]);
    await expect(check()).resolves.toMatchObject({
      request: asked,
      gates: [
        {
          gate: 'second-person',
          name: 'whoever may promote',
          result: 'failed',
          message:
            'a second person has to approve (whoever may promote); user:default/ada has asked for version 4, which waits for that',
        },
      ],
    });
    await expect(promote()).rejects.toThrow('user:default/ada has asked');
    expect(registry.writes.size).toBe(0);
  });

  it('is made when another person approves, in the name of both', async () => {
    const { registry, ask, approve, list, records, auditor, look } =
      await startApprovals();
    const { id } = await ask();

    const { request, promotion } = await approve(id);

    expect(promotion).toMatchObject({ outcome: 'moved', recorded: true });
    expect(request).toMatchObject({
      state: 'approved',
      decidedBy: 'user:default/ben',
      outcome: 'moved',
      note: 'champion of fraud points to version 4.',
    });
    await expect(list()).resolves.toEqual([request]);
    expect(registry.aliases.get('champion')).toBe('4');
    expect(registry.writes.get('portal')).toBe(1);
    await look();
    await expect(records()).resolves.toMatchObject([
      { kind: 'seen', to: '3' },
      {
        ...{ kind: 'moved', from: '3', to: '4', source: 'portal' },
        actor: 'user:default/ben',
        requestedBy: 'user:default/ada',
        reason: 'better on the holdout',
      },
    ]);
    const both = { actor: ben.userEntityRef, requestedBy: ada.userEntityRef };
    expect(
      auditor.createEvent.mock.calls.map(([{ eventId, meta }]) => [
        eventId,
        meta,
      ]),
    ).toEqual([
      [
        'promotion-request-create',
        expect.objectContaining({ actor: ada.userEntityRef, version: '4' }),
      ],
      ['promotion-request-approve', expect.objectContaining({ ...both, id })],
      [
        'alias-promote',
        expect.objectContaining({ ...both, requestId: id, version: '4' }),
      ],
    ]);
  });

  it('can be taken back by one of them, and is not made again by one', async () => {
    const { ask, approve, promote, promotions, registry } =
      await startApprovals();
    await approve((await ask()).id);
    const back = { version: '3', expectedVersion: '4', reason: 'alerts' };
    const { gates } = await promotions.check(entity, ada, {
      ...wanted,
      ...back,
    });
    expect(gates).toMatchObject([{ result: 'waived' }]);
    await expect(ask(back)).rejects.toThrow(
      'alias: nobody else has to approve that champion points to version 3; promote it',
    );

    await expect(promote(back)).resolves.toMatchObject({ outcome: 'moved' });

    await expect(promote()).rejects.toThrow('a second person has to approve');
    registry.move('somebody', 'champion', '5');
    await expect(
      promote({ version: '3', expectedVersion: '5' }),
    ).rejects.toThrow('a second person has to approve');
  });

  it('is asked for only where nothing else is missing', async () => {
    const { registry, ask, list } = await startApprovals({
      gates: { metrics: [{ name: 'auc', better: 'higher' }] },
    });

    await expect(ask()).rejects.toThrow(
      'Not promoted: auc of version 4 is not known',
    );
    await expect(
      ask({ alias: 'challenger', expectedVersion: null }),
    ).rejects.toThrow('alias: nobody else has to approve that challenger');
    await expect(ask({ expectedVersion: '2' })).rejects.toThrow(
      'expectedVersion: champion of fraud points to version 3 now',
    );
    await expect(ask({}, olga)).rejects.toThrow(
      'None of your groups may promote fraud',
    );
    registry.mayRead = () => false;
    await expect(ask()).rejects.toMatchObject({
      name: 'ServiceUnavailableError',
    });
    await expect(list()).resolves.toEqual([]);
  });

  it('is asked for once at a time, unless the alias has moved since', async () => {
    const { registry, ask, list } = await startApprovals();
    await ask();

    await expect(ask({ version: '5' }, ben)).rejects.toMatchObject({
      name: 'ConflictError',
      message: expect.stringContaining('somebody has asked for a version'),
    });
    registry.move('somebody', 'champion', '2');
    await ask({ version: '5', expectedVersion: '2' }, ben);

    await expect(list()).resolves.toMatchObject([
      { version: '5', state: 'open' },
      { version: '4', state: 'outdated' },
    ]);
  });
});
