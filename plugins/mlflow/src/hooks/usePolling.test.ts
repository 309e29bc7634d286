import { act, renderHook } from '@testing-library/react';
import { usePolling } from './usePolling';

const TEN_SECONDS = 10_000;

function setHidden(hidden: boolean) {
  jest.spyOn(document, 'hidden', 'get').mockReturnValue(hidden);
  document.dispatchEvent(new Event('visibilitychange'));
}

const advance = (milliseconds: number) =>
  act(async () => {
    await jest.advanceTimersByTimeAsync(milliseconds);
  });

describe('usePolling', () => {
  beforeEach(() => {
    jest.useFakeTimers();
  });
  afterEach(() => {
    jest.useRealTimers();
    jest.restoreAllMocks();
  });

  it('reads again every ten seconds', async () => {
    let count = 0;
    const read = async () => ++count;
    const { result } = renderHook(() => usePolling(read));
    await advance(0);
    expect(result.current.value).toBe(1);
    await advance(TEN_SECONDS);
    expect(result.current.value).toBe(2);
  });

  it('keeps what it knows when a later read fails, and recovers', async () => {
    const read = jest
      .fn<Promise<string>, []>()
      .mockResolvedValueOnce('first')
      .mockRejectedValueOnce(new Error('down'))
      .mockResolvedValue('third');
    const { result } = renderHook(() => usePolling(read));
    await advance(0);
    await advance(TEN_SECONDS);
    expect(result.current).toMatchObject({
      value: 'first',
      error: new Error('down'),
    });
    await advance(TEN_SECONDS);
    expect(result.current.value).toBe('third');
    expect(result.current.error).toBeUndefined();
  });

  it('does not read while the page is hidden, and catches up after', async () => {
    const read = jest.fn(async () => 'value');
    renderHook(() => usePolling(read));
    await advance(0);
    setHidden(true);
    await advance(5 * TEN_SECONDS);
    expect(read).toHaveBeenCalledTimes(1);
    setHidden(false);
    await advance(0);
    expect(read).toHaveBeenCalledTimes(2);
  });

  it('reads no more after a value that is the last', async () => {
    const read = jest
      .fn<Promise<string>, []>()
      .mockResolvedValueOnce('on its way')
      .mockResolvedValue('there');
    const isLast = (value: string) => value === 'there';
    const { result } = renderHook(() => usePolling(read, isLast));
    await advance(0);
    await advance(3 * TEN_SECONDS);
    expect(read).toHaveBeenCalledTimes(2);
    expect(result.current.value).toBe('there');
  });

  it('never shows what was read for another entity', async () => {
    const { result, rerender } = renderHook(({ read }) => usePolling(read), {
      initialProps: { read: async () => 'one' },
    });
    await advance(0);
    expect(result.current.value).toBe('one');
    rerender({ read: () => new Promise<string>(() => {}) });
    expect(result.current.value).toBeUndefined();
  });

  it('stops with the component', async () => {
    const read = jest.fn(async () => 'value');
    const { unmount } = renderHook(() => usePolling(read));
    await advance(0);
    unmount();
    await advance(5 * TEN_SECONDS);
    expect(read).toHaveBeenCalledTimes(1);
  });
});
