import { SECURITY_FLOOR, securityFloorAbove } from './securityFloor';

describe('securityFloorAbove', () => {
  it.each(['2.22.5', '3.15.2', '3.16.1.dev0', '3.16.0rc1'])(
    'warns of %s',
    version => {
      expect(securityFloorAbove(version)).toBe(SECURITY_FLOOR.version);
    },
  );

  it.each(['3.17.0', '3.17.2', '3.18.0', '4.0.0', undefined, 'unknown'])(
    'has nothing against %s',
    version => {
      expect(securityFloorAbove(version)).toBeUndefined();
    },
  );
});
