import { renderHook } from '@testing-library/react';
import { useLanguage } from './useLanguage';
import { useRelativeTime } from './useRelativeTime';

jest.mock('./useLanguage', () => ({ useLanguage: jest.fn() }));

function written(language: string, milliseconds: number) {
  jest.mocked(useLanguage).mockReturnValue(language);
  const { result } = renderHook(() => useRelativeTime());
  return result.current(new Date(Date.now() + milliseconds).toISOString());
}

describe('useRelativeTime', () => {
  it.each([
    ['en', -100, 'this minute'],
    ['de', -59_000, 'in dieser Minute'],
    // The server's clock may be ahead.
    ['en', 5_000, 'this minute'],
    ['en', -61_000, '1 minute ago'],
    ['de', -3 * 86_400_000, 'vor 3 Tagen'],
  ])('writes in %s what was %s ms away as "%s"', (language, ms, text) => {
    expect(written(language, ms)).toBe(text);
  });

  it('leaves what is no moment as it is', () => {
    jest.mocked(useLanguage).mockReturnValue('en');
    const { result } = renderHook(() => useRelativeTime());
    expect(result.current('some day')).toBe('some day');
  });
});
