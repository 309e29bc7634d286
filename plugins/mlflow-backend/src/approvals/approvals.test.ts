import { ada, entity } from '../promotion/__testUtils__/openPortal';
import { stopPromotions } from '../promotion/__testUtils__/startPromotions';
import {
  ben,
  olga,
  startApprovals,
  userOf,
} from './__testUtils__/startApprovals';

afterEach(stopPromotions);

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
    const { registry, ask, approve, list, history } = await startApprovals();
    const { id } = await ask();
    const { begin } = history;
    jest.spyOn(history, 'begin').mockImplementation((...args) => {
      registry.move('somebody', 'champion', '5');
      return begin.apply(history, args);
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
});
