import { PreviewQueue } from './PreviewQueue';

const { signal } = new AbortController();

describe('PreviewQueue', () => {
  it('lets one preview through at a time', async () => {
    const queue = new PreviewQueue();
    let running = 0;
    const atOnce: number[] = [];
    const work = async () => {
      running += 1;
      atOnce.push(running);
      await new Promise(resolve => setImmediate(resolve));
      running -= 1;
    };

    await Promise.all([1, 2, 3].map(() => queue.run(signal, work)));

    expect(atOnce).toEqual([1, 1, 1]);
  });

  it('does nothing for somebody who went on', async () => {
    const queue = new PreviewQueue();
    const gone = new AbortController();
    const work = jest.fn(async () => 'preview');
    const waiting = queue.run(gone.signal, work);
    gone.abort();

    await expect(waiting).resolves.toBeUndefined();
    expect(work).not.toHaveBeenCalled();
  });

  it('refuses what would wait for long, and says what to do', async () => {
    const queue = new PreviewQueue();
    let finish = () => {};
    const blocked = new Promise<void>(resolve => {
      finish = resolve;
    });
    const waiting = Array.from({ length: 21 }, () =>
      queue.run(signal, () => blocked),
    );

    await expect(queue.run(signal, () => blocked)).rejects.toThrow(
      /wait a few seconds/,
    );
    finish();
    await Promise.all(waiting);
    await expect(queue.run(signal, async () => 'preview')).resolves.toBe(
      'preview',
    );
  });
});
