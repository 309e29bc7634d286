import { gte } from 'semver';
import { communityImages, officialImages } from '../images';
import { advisories, checkedOn, openAdvisories } from './advisories';
import { securityFloor } from './floor';

describe('the security floor of MLflow', () => {
  it('is the first release without a hole that somebody uses', () => {
    expect(securityFloor.hard).toBe('3.15.0');
  });

  it('recommends the first release without a known hole', () => {
    expect(securityFloor.recommended).toBe('3.17.0');
    for (const { fixedIn } of advisories) {
      expect(gte(securityFloor.recommended, fixedIn)).toBe(true);
    }
  });

  it('names every advisory, and the day of the last look', () => {
    const evidence = securityFloor.evidence.join('\n');

    for (const { id } of [...advisories, ...openAdvisories]) {
      expect(evidence).toContain(id);
    }
    expect(evidence).toContain(checkedOn);
  });

  it('lets the default image through', () => {
    expect(gte(officialImages[0].version, securityFloor.recommended)).toBe(
      true,
    );
  });

  it.each([...officialImages, ...communityImages])(
    'knows by evidence what $repository:$tag can do',
    ({ evidence, capabilities }) => {
      expect(evidence.length).toBeGreaterThan(0);
      expect(capabilities).toContain('postgresql');
    },
  );
});
