import { Patience } from './Patience';

const host = 'git.example.com';

describe('Patience', () => {
  beforeEach(() => jest.spyOn(Math, 'random').mockReturnValue(0));
  afterEach(() => jest.restoreAllMocks());

  it('is silent and rests not at all where no pause was asked for', async () => {
    const onWait = jest.fn();
    await new Patience({ onWait }).rest();
    expect(onWait).not.toHaveBeenCalled();
  });

  it('says how long it waits before it waits', async () => {
    const onWait = jest.fn();
    const patience = new Patience({ onWait });
    const begun = Date.now();

    expect(patience.grants(host, 60)).toBe(true);
    expect(onWait.mock.calls).toEqual([
      ['git.example.com asks for a pause of 1 seconds; waiting'],
    ]);
    await patience.rest();

    expect(Date.now() - begun).toBeGreaterThanOrEqual(59);
  });

  it('makes one pause of those that side by side calls are asked for', () => {
    const onWait = jest.fn();
    const patience = new Patience({ patienceMs: 10_000, onWait });
    jest.spyOn(Date, 'now').mockReturnValue(1);

    const granted = Array.from({ length: 5 }, () =>
      patience.grants(host, 6_000),
    );

    expect(granted).toEqual([true, true, true, true, true]);
    expect(onWait).toHaveBeenCalledTimes(1);
  });

  it('grants no more than is left, all pauses of a run together', () => {
    const now = jest.spyOn(Date, 'now').mockReturnValue(0);
    const onWait = jest.fn();
    const patience = new Patience({ patienceMs: 10_000, onWait });

    expect(patience.grants(host, 10_001)).toBe(false);
    expect(patience.grants(host, 6_000)).toBe(true);
    now.mockReturnValue(6_000);
    expect(patience.grants(host, 6_000)).toBe(false);
    expect(patience.grants(host, 4_000)).toBe(true);
    expect(onWait).toHaveBeenCalledTimes(2);
  });

  it('has a quarter of an hour by default', () => {
    expect(new Patience({}).grants(host, 15 * 60_000)).toBe(true);
    expect(new Patience({}).grants(host, 15 * 60_000 + 1)).toBe(false);
  });

  it('comes back a little later than asked, and not always as much', () => {
    jest.spyOn(Date, 'now').mockReturnValue(0);
    jest.spyOn(Math, 'random').mockReturnValue(0.5);
    const patience = new Patience({ patienceMs: 42_000 + 2_100 });
    expect(patience.grants(host, 42_000)).toBe(true);

    const impatient = new Patience({ patienceMs: 42_000 + 2_099 });
    expect(impatient.grants(host, 42_000)).toBe(false);
  });

  it('ends at once when the task is cancelled', async () => {
    const controller = new AbortController();
    const patience = new Patience({ signal: controller.signal });
    patience.grants(host, 600_000);

    const resting = patience.rest();
    controller.abort(new Error('The task was cancelled'));

    await expect(resting).rejects.toThrow('The task was cancelled');
  });
});
