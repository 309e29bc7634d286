import { act, renderHook } from '@testing-library/react';
import { useTypedText } from './useTypedText';

describe('useTypedText', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  const type = (value = '') => {
    const onChange = jest.fn();
    const { result, rerender } = renderHook(
      props => useTypedText(props.value, onChange),
      { initialProps: { value } },
    );
    return { onChange, result, rerender };
  };

  it('tells what was typed once the person pauses', () => {
    const { onChange, result } = type();

    act(() => result.current[1]('fr'));
    act(() => jest.advanceTimersByTime(300));
    act(() => result.current[1]('fraud'));
    act(() => jest.advanceTimersByTime(300));
    expect(onChange).not.toHaveBeenCalled();
    act(() => jest.advanceTimersByTime(100));

    expect(onChange.mock.calls).toEqual([['fraud']]);
  });

  it('follows a change from elsewhere, which is nothing to tell', () => {
    const { onChange, result, rerender } = type('fraud');

    rerender({ value: '' });
    act(() => jest.advanceTimersByTime(1000));

    expect(result.current[0]).toBe('');
    expect(onChange).not.toHaveBeenCalled();
  });

  it('keeps what is typed while its own change arrives', () => {
    const { result, rerender } = type();
    act(() => result.current[1]('fraud'));
    act(() => jest.advanceTimersByTime(400));
    act(() => result.current[1]('fraud-d'));

    rerender({ value: 'fraud' });

    expect(result.current[0]).toBe('fraud-d');
  });
});
