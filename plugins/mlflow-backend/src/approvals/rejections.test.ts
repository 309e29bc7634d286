import { ada } from '../promotion/__testUtils__/openPortal';
import { stopPromotions } from '../promotion/__testUtils__/startPromotions';
import {
  ben,
  cleo,
  olga,
  startApprovals,
} from './__testUtils__/startApprovals';

afterEach(stopPromotions);

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
