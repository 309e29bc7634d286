import { MlflowClient } from '@mlflow-portal/backstage-plugin-mlflow-node';
import { ada, entity, wanted } from '../promotion/__testUtils__/openPortal';
import { stopPromotions } from '../promotion/__testUtils__/startPromotions';
import { ben, cleo, startApprovals } from './__testUtils__/startApprovals';

const MINUTE = 60_000;

afterEach(stopPromotions);

describe('an approval that meets trouble', () => {
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

  it('is open to others where the backend is killed before it asks MLflow', async () => {
    const { ask, approve, history, startBackend, pass } =
      await startApprovals();
    const { id } = await ask();
    const reached = new Promise<void>(resolve => {
      jest.spyOn(history.leases, 'isHeld').mockImplementation(() => {
        resolve();
        return new Promise(() => {});
      });
    });
    approve(id);
    await reached;
    jest.restoreAllMocks();
    const later = startBackend();

    await expect(later.list()).resolves.toMatchObject([{ state: 'open' }]);
    pass(5 * MINUTE);
    await expect(later.approve(id, cleo)).resolves.toMatchObject({
      request: { state: 'approved', outcome: 'moved' },
    });
  });

  it.each([
    ['while it asks MLflow', 'setAlias', 'unknown', '3', undefined],
    ['before it records the move', 'end', 'unknown', '4', undefined],
    ['after that', 'finish', 'moved', '4', 'user:default/ada'],
  ] as const)(
    'of a backend that is killed %s (%s) ends as %s',
    async (_, step, outcome, version, requestedBy) => {
      const world = await startApprovals();
      const { ask, approve, requests, history, startBackend, pass } = world;
      const { id } = await ask();
      const place: object = {
        setAlias: MlflowClient.prototype,
        end: history,
        finish: requests.store,
      }[step];
      const reached = new Promise<void>(resolve => {
        jest.spyOn(place, step as never).mockImplementation((() => {
          resolve();
          return new Promise(() => {});
        }) as never);
      });
      approve(id);
      await reached;
      jest.restoreAllMocks();
      const later = startBackend();

      await expect(later.list()).resolves.toMatchObject([
        { state: 'applying', decidedBy: 'user:default/ben' },
      ]);
      await expect(later.approve(id, cleo)).rejects.toThrow(
        'user:default/ben approved it a moment ago; look again',
      );
      await expect(later.ask()).rejects.toThrow();
      pass(10 * MINUTE);

      await expect(later.list()).resolves.toMatchObject([
        { state: 'approved', outcome },
      ]);
      await world.look();
      expect(world.registry.aliases.get('champion')).toBe(version);
      const last = (await world.records()).at(-1);
      expect(last).toMatchObject({ to: version });
      expect(last?.requestedBy).toBe(requestedBy);
    },
  );

  it('makes room for a new request once it is given up', async () => {
    const { ask, requests, pass, promotions } = await startApprovals();
    const { id } = await ask();
    await requests.store.claim(id, 'user:default/ben');
    await expect(ask()).rejects.toThrow('somebody has asked');

    pass(10 * MINUTE);

    const { request } = await promotions.check(entity, ada, wanted);
    expect(request).toBeUndefined();
    await expect(ask()).resolves.toMatchObject({ state: 'open' });
  });
});
