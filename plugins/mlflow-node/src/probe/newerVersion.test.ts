import { newerVersionThan } from './newerVersion';

describe('newerVersionThan', () => {
  it.each(['2.22.5', '3.1.0', '3.7.0rc1'])('knows a newer one than %s', old => {
    expect(newerVersionThan(old)).toMatch(/^3\.\d+\.\d+$/);
  });

  it.each([undefined, 'unknown', '999.0.0'])('knows none for %s', version => {
    expect(newerVersionThan(version)).toBeUndefined();
  });

  it('knows none for the newest', () => {
    expect(newerVersionThan(newerVersionThan('3.0.0'))).toBeUndefined();
  });
});
