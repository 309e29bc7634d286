import { ada, entity, wanted } from '../promotion/__testUtils__/openPortal';
import { stopPromotions } from '../promotion/__testUtils__/startPromotions';
import {
  ben,
  cleo,
  olga,
  startApprovals,
  userOf,
} from './__testUtils__/startApprovals';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

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

describe('an approval', () => {
  const twin = {
    userEntityRef: 'user:default/ada-admin',
    ownershipEntityRefs: ['group:default/risk', 'user:default/Ada'],
  };

  it.each([
    ['the one who asked', ada, ada],
    ['the one who asked, with another account', ada, twin],
    ['the one who asked with another account', twin, ada],
  ])('is refused to %s', async (_, asker, approver) => {
    const { registry, ask, approve, list } = await startApprovals();
    const { id } = await ask({}, asker);

    await expect(approve(id, approver)).rejects.toMatchObject({
      name: 'NotAllowedError',
      message:
        'You asked for this promotion yourself; somebody else has to approve it',
    });

    expect(registry.writes.size).toBe(0);
    await expect(list()).resolves.toMatchObject([{ state: 'open' }]);
  });

  it('is for those whom the rules name, whether or not they may promote', async () => {
    const { ask, approve, reject } = await startApprovals({
      approvers: ['group:default/office'],
    });
    const { id } = await ask();

    const problem =
      'None of your groups may approve promotions of fraud: mlflow.promotion.rules leaves them to group:default/office';
    await expect(approve(id, ben)).rejects.toThrow(problem);
    await expect(reject(id, ben)).rejects.toThrow(problem);
    await expect(approve(id, olga)).resolves.toMatchObject({
      request: { state: 'approved', decidedBy: 'user:default/olga' },
    });
  });

  it('is refused to people who may not promote where the rules name nobody', async () => {
    const { ask, approve } = await startApprovals();
    const { id } = await ask();

    await expect(approve(id, olga)).rejects.toThrow(
      'None of your groups may promote fraud',
    );
    await expect(approve(id)).resolves.toMatchObject({
      request: { state: 'approved' },
    });
  });

  it.each([
    ['the group', { ...ada, ownershipEntityRefs: ['user:default/ada'] }],
    ['the company', undefined],
  ])('is refused when the one who asked has left %s', async (_, left) => {
    const { ask, approve, list, catalog } = await startApprovals({
      people: [ada, ben],
    });
    const { id } = await ask();
    jest
      .spyOn(catalog, 'getEntityByRef')
      .mockResolvedValue(left && userOf(left));

    await expect(approve(id)).rejects.toThrow(
      'None of the groups of user:default/ada may promote fraud',
    );
    await expect(list()).resolves.toMatchObject([{ state: 'open' }]);
  });

  it('goes by who owns the model now', async () => {
    const { registry, ask, approve } = await startApprovals({
      approvers: ['group:default/office'],
    });
    const { id } = await ask();
    registry.tags = { owner: 'growth' };

    await expect(approve(id, olga)).rejects.toThrow(
      'None of the groups of user:default/ada may promote fraud: its tag owner in MLflow names group:default/growth',
    );
    expect(registry.writes.size).toBe(0);
  });

  it('meets all gates anew', async () => {
    const { registry, ask, approve, list } = await startApprovals({
      gates: { tags: [{ name: 'reviewed' }] },
    });
    registry.versions.set('4', { tags: { reviewed: 'yes' } });
    const { id } = await ask();
    registry.versions.set('4', {});

    await expect(approve(id)).rejects.toThrow(
      'Not promoted: version 4 must have the tag reviewed',
    );
    await expect(list()).resolves.toMatchObject([{ state: 'open' }]);
    registry.versions.set('4', { tags: { reviewed: 'yes' } });
    await expect(approve(id)).resolves.toMatchObject({
      promotion: { outcome: 'moved' },
    });
  });

  it('comes too late where the alias was moved', async () => {
    const { registry, ask, approve, list } = await startApprovals();
    const { id } = await ask();
    registry.move('somebody', 'champion', '5');

    const problem =
      'expectedVersion: champion of fraud points to version 5 now, not to version 3';
    await expect(approve(id)).rejects.toMatchObject({
      name: 'ConflictError',
      message: expect.stringContaining(problem),
    });

    await expect(list()).resolves.toMatchObject([
      { state: 'outdated', note: expect.stringContaining(problem) },
    ]);
    await expect(approve(id)).rejects.toThrow(
      'There is nothing to decide: the request is outdated',
    );
    expect(registry.writes.size).toBe(0);
  });

  it('comes too late where the alias is moved at the last moment', async () => {
    const { registry, ask, approve, list, requests } = await startApprovals();
    const { id } = await ask();
    const { claim } = requests.store;
    jest.spyOn(requests.store, 'claim').mockImplementation((...args) => {
      registry.move('somebody', 'champion', '5');
      return claim.apply(requests.store, args);
    });

    await expect(approve(id)).rejects.toThrow(/^expectedVersion: /);

    await expect(list()).resolves.toMatchObject([{ state: 'outdated' }]);
    expect(registry.writes.size).toBe(0);
  });

  it('is not given to another model of the same name', async () => {
    const { registry, ask, approve, list } = await startApprovals();
    const { id } = await ask();
    registry.createdAt += 1;

    await expect(approve(id)).rejects.toThrow(
      'model: fraud was deleted and made anew since the request; ask again',
    );
    await expect(list()).resolves.toMatchObject([{ state: 'outdated' }]);
  });

  it('is not given through another entity, nor for what the entity names no more', async () => {
    const { ask, start } = await startApprovals();
    const { id } = await ask();
    const { asks, decisions } = start();
    const change = (of: object) => ({
      ...entity,
      metadata: { ...entity.metadata, ...of },
    });
    const other = change({ name: 'other' });
    const poorer = change({
      annotations: {
        ...entity.metadata.annotations,
        'mlflow.org/registered-models': 'churn',
      },
    });

    await expect(
      decisions.approve({ entity: other, person: ben, id }),
    ).rejects.toMatchObject({ name: 'NotFoundError' });
    await expect(
      decisions.approve({ entity: poorer, person: ben, id }),
    ).rejects.toThrow('model: the entity does not name fraud');
    await expect(asks.list(other)).resolves.toEqual({ items: [] });
    await expect(asks.list(poorer)).resolves.toEqual({ items: [] });
  });

  it('is one of two at once, in two backends', async () => {
    const { registry, ask, approve, startBackend, list } =
      await startApprovals();
    const { id } = await ask();
    const other = startBackend();

    const outcomes = await Promise.allSettled([
      approve(id, ben),
      other.approve(id, cleo),
    ]);

    expect(outcomes.map(({ status }) => status).sort()).toEqual([
      'fulfilled',
      'rejected',
    ]);
    expect(outcomes.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { name: 'ConflictError' },
    });
    expect(registry.moves).toHaveLength(1);
    await expect(list()).resolves.toMatchObject([
      { state: 'approved', outcome: 'moved' },
    ]);
  });

  it('outlives a restart, and not its time', async () => {
    const { ask, startBackend, pass, registry } = await startApprovals({
      promotion: { requestsExpireAfter: { hours: 2 } },
    });
    const { id } = await ask();
    pass(119 * MINUTE);
    const restarted = startBackend();
    await expect(restarted.list()).resolves.toMatchObject([
      { id, state: 'open' },
    ]);

    pass(MINUTE);

    await expect(restarted.approve(id)).rejects.toThrow(
      /^There is nothing to decide: the request expired at .*; ask again$/,
    );
    await expect(restarted.reject(id)).rejects.toThrow('expired');
    await expect(restarted.list()).resolves.toMatchObject([
      { id, state: 'expired' },
    ]);
    expect(registry.writes.size).toBe(0);
    const again = await restarted.ask();
    await expect(restarted.approve(again.id)).resolves.toMatchObject({
      promotion: { outcome: 'moved' },
    });
  });

  it('leaves the request open where MLflow refuses or is down', async () => {
    const { registry, ask, approve, list } = await startApprovals();
    const { id } = await ask();
    registry.fateOf = () => 'refused';
    await expect(approve(id)).rejects.toThrow('needs EDIT on the model');
    registry.mayRead = () => false;
    await expect(approve(id)).rejects.toThrow('the alias was not moved');
    await expect(list()).resolves.toMatchObject([{ state: 'open' }]);

    registry.mayRead = () => true;
    registry.fateOf = () => 'answered';
    await expect(approve(id)).resolves.toMatchObject({
      promotion: { outcome: 'moved' },
    });
  });

  it('does not claim to know what MLflow did not say', async () => {
    const { registry, ask, approve, list, records } = await startApprovals();
    const { id } = await ask();
    registry.fateOf = () => 'cut';

    await expect(approve(id)).resolves.toMatchObject({
      request: { state: 'approved', outcome: 'unknown' },
      promotion: { outcome: 'unknown' },
    });

    await expect(list()).resolves.toMatchObject([{ outcome: 'unknown' }]);
    expect((await records()).at(-1)).toMatchObject({
      kind: 'attempted',
      actor: 'user:default/ben',
      requestedBy: 'user:default/ada',
    });
    await expect(approve(id, cleo)).rejects.toThrow(
      'user:default/ben has approved it already',
    );
  });

  it('stays what it is where the database fails', async () => {
    const { registry, ask, approve, list, requests, pass } =
      await startApprovals();
    const { id } = await ask();
    jest
      .spyOn(requests.store, 'finish')
      .mockRejectedValueOnce(new Error('no space left'));

    await expect(approve(id)).resolves.toMatchObject({
      request: { state: 'approved', outcome: 'moved' },
    });

    expect(registry.aliases.get('champion')).toBe('4');
    await expect(list()).resolves.toMatchObject([{ state: 'applying' }]);
    pass(10 * MINUTE);
    await expect(list()).resolves.toMatchObject([
      { state: 'approved', outcome: 'moved' },
    ]);
  });

  it('of a backend that is killed before it moves anything ends as unknown', async () => {
    const { ask, approve, list, requests, startBackend, pass, promotions } =
      await startApprovals();
    const { id } = await ask();
    await requests.store.claim(id, 'user:default/ben');
    await expect(list()).resolves.toMatchObject([
      { state: 'applying', decidedBy: 'user:default/ben' },
    ]);
    await expect(approve(id, cleo)).rejects.toThrow(
      'user:default/ben approved it a moment ago; look again',
    );
    const { ask: askAgain, list: listAgain } = startBackend();
    await expect(askAgain()).rejects.toThrow('somebody has asked');

    pass(10 * MINUTE);

    const { request } = await promotions.check(entity, ada, wanted);
    expect(request).toBeUndefined();
    await expect(listAgain()).resolves.toMatchObject([
      { state: 'approved', outcome: 'unknown' },
    ]);
    await expect(askAgain()).resolves.toMatchObject({ state: 'open' });
  });
});

describe('a rejection', () => {
  it.each([
    ['rejected', ben],
    ['withdrawn', ada],
  ])('leaves the request %s, with the reason', async (state, by) => {
    const { registry, ask, approve, reject, list, auditor } =
      await startApprovals();
    const { id } = await ask();

    await expect(reject(id, by)).resolves.toMatchObject({
      state,
      decidedBy: by.userEntityRef,
      note: 'not on a Friday',
    });

    await expect(list()).resolves.toMatchObject([{ state }]);
    await expect(approve(id, cleo)).rejects.toThrow(
      `There is nothing to decide: ${by.userEntityRef} has ${state} it already (not on a Friday)`,
    );
    await expect(reject(id, cleo)).rejects.toThrow(`has ${state} it already`);
    expect(registry.writes.size).toBe(0);
    expect(auditor.createEvent).toHaveBeenCalledWith(
      expect.objectContaining({
        eventId: 'promotion-request-reject',
        meta: expect.objectContaining({ id, actor: by.userEntityRef }),
      }),
    );
    await expect(ask({}, cleo)).resolves.toMatchObject({ state: 'open' });
  });

  it('is refused to people who could not approve either', async () => {
    const { ask, reject, list } = await startApprovals();
    const { id } = await ask();

    await expect(reject(id, olga)).rejects.toThrow(
      'None of your groups may promote fraud',
    );
    await expect(list()).resolves.toMatchObject([{ state: 'open' }]);
  });
});
