import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

const THREATS = 15;

const docs = resolvePackagePath(
  '@mlflow-portal/backstage-plugin-mlflow-backend',
  '../../docs',
);
const page = readFileSync(path.join(docs, 'threats.md'), 'utf8');

/** The tests that the page names, by the threat that each is about. */
const proofs = page
  .split(/^## /m)
  .slice(1)
  .map(entry => ({
    threat: entry.split('\n', 1)[0],
    tests: [...entry.matchAll(/^- \[.+\]\((\S+) (['"])(.+)\2\)$/gm)].map(
      ([, file, , test]) => ({ file, test }),
    ),
  }));

describe('the page on threats', () => {
  it('has an entry for each', () => {
    expect(proofs.map(({ threat }) => parseInt(threat, 10))).toEqual(
      Array.from({ length: THREATS }, (_, index) => index + 1),
    );
  });

  describe.each(proofs)('on $threat', ({ tests }) => {
    it('names what proves it', () => {
      expect(tests).not.toEqual([]);
    });

    it.each(tests)('names $test in $file, which is there', one => {
      const file = path.join(docs, one.file);
      expect(file).toMatch(/\.test\.tsx?$|\/behaviours\//);
      expect(existsSync(file)).toBe(true);
      expect(readFileSync(file, 'utf8')).toContain(one.test);
    });
  });
});
