import { ReadThroughCache } from './ReadThroughCache';

describe('ReadThroughCache', () => {
  let now = 0;
  const create = (maximumEntries?: number) =>
    new ReadThroughCache<string>({
      maximumAgeMs: 1000,
      maximumEntries,
      now: () => now,
    });

  beforeEach(() => {
    now = 1_000_000;
  });

  it('reads again only when the value is too old', async () => {
    const cache = create();
    const load = jest.fn(async () => `at ${now}`);

    await cache.get('key', load);
    now += 999;
    await expect(cache.get('key', load)).resolves.toEqual({
      value: 'at 1000000',
      readAt: new Date(1_000_000),
      stale: false,
    });
    expect(load).toHaveBeenCalledTimes(1);

    now += 1;
    await expect(cache.get('key', load)).resolves.toMatchObject({
      value: 'at 1001000',
    });
    await expect(cache.get('key', load, 0)).resolves.toBeDefined();
    expect(load).toHaveBeenCalledTimes(3);
  });

  it('reads once for all who ask meanwhile', async () => {
    const cache = create();
    const load = jest.fn(async () => 'value');

    await Promise.all([
      cache.get('key', load),
      cache.get('key', load),
      cache.get('other', load),
    ]);

    expect(load).toHaveBeenCalledTimes(2);
  });

  it('reads again what was outdated, also while it is being read', async () => {
    const cache = create();
    let value = 'before';
    await cache.get('key', async () => value);
    let finish = () => {};
    const slow = cache.get(
      'key',
      () =>
        new Promise<string>(resolve => {
          finish = () => resolve('before');
        }),
      0,
    );

    value = 'after';
    cache.outdate('key');
    finish();
    await slow;

    await expect(cache.get('key', async () => value)).resolves.toMatchObject({
      value: 'after',
      stale: false,
    });
    const load = jest.fn();
    await cache.get('key', load);
    expect(load).not.toHaveBeenCalled();
  });

  it('keeps an outdated value for when reading fails', async () => {
    const cache = create();
    await cache.get('key', async () => 'before');
    const load = jest.fn().mockRejectedValue(new Error('down'));

    cache.outdate('key');
    cache.outdate('other');

    const reads = [await cache.get('key', load), await cache.get('key', load)];
    expect(reads).toMatchObject([
      { value: 'before', stale: true },
      { value: 'before', stale: true },
    ]);
    expect(load).toHaveBeenCalledTimes(1);
  });

  it('hands out the last value as stale while reading fails, and then the new one', async () => {
    const cache = create();
    const fail = jest.fn(async () => {
      throw new Error('down');
    });
    await cache.get('key', async () => 'old');

    now += 1000;
    const stale = { value: 'old', readAt: new Date(1_000_000), stale: true };
    await expect(cache.get('key', fail)).resolves.toEqual(stale);
    await expect(cache.get('key', fail)).resolves.toEqual(stale);
    expect(fail).toHaveBeenCalledTimes(1);

    now += 1000;
    await expect(cache.get('key', async () => 'new')).resolves.toMatchObject({
      value: 'new',
      stale: false,
    });
  });

  it('tells the last value without reading', async () => {
    const cache = create();
    expect(cache.last('key')).toBeUndefined();

    await cache.get('key', async () => 'old');
    now += 5000;

    expect(cache.last('key')).toEqual({
      value: 'old',
      readAt: new Date(1_000_000),
      stale: false,
    });
  });

  it('does not ask a source in trouble again at once', async () => {
    const cache = create();
    const fail = jest.fn(async () => {
      throw new Error('down');
    });

    await expect(cache.get('key', fail)).rejects.toThrow('down');
    await expect(cache.get('key', fail)).rejects.toThrow('down');

    expect(fail).toHaveBeenCalledTimes(1);
  });

  it('holds no more than its share of entries', async () => {
    const cache = create(2);
    const load = jest.fn(async () => 'value');

    for (const key of ['one', 'two', 'three', 'one']) {
      await cache.get(key, load);
    }

    expect(load).toHaveBeenCalledTimes(4);
  });
});
