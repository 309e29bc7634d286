import { WriteLimit } from './WriteLimit';

describe('WriteLimit', () => {
  beforeEach(() => {
    jest.useFakeTimers();
  });

  afterEach(() => {
    jest.useRealTimers();
  });

  it('lets a person write again a minute after the first of ten writes', () => {
    const limit = new WriteLimit();
    for (let count = 0; count < 10; count++) {
      limit.count('user:default/ada');
      jest.advanceTimersByTime(5_000);
    }

    expect(() => limit.count('user:default/ada')).toThrow(
      'You wrote 10 times within a minute; wait one',
    );
    expect(() => limit.count('user:default/ben')).not.toThrow();

    jest.advanceTimersByTime(10_001);
    expect(() => limit.count('user:default/ada')).not.toThrow();
  });
});
