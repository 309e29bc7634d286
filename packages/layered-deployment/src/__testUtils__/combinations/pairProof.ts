import { announce } from '../announce';
import { coverPairs, describeCoverage } from './coverage';
import { proveWithHelm } from './proveWithHelm';
import { choicesIn } from './space';

const parts = 2;

/**
 * Proves every other bundle of the pairwise covering set with real Helm, so that
 * two workers share the work.
 *
 * @returns what is wrong, in words
 */
export async function provePairs(part: number): Promise<string[]> {
  const coverage = coverPairs();
  const { rows, factors } = coverage;
  const begin = performance.now();
  const proof = await proveWithHelm(
    rows
      .filter((_, index) => index % parts === part)
      .map(row => choicesIn(factors, row)),
  );
  const seconds = (performance.now() - begin) / 1000;
  announce([
    ...describeCoverage(coverage),
    `pairs through real Helm, part ${part + 1} of ${parts}: ${
      proof.bundles
    } bundles, ${proof.environments} environments, ${
      proof.withUpstream
    } of them with the upstream chart, ${
      proof.objects
    } different objects in ${seconds.toFixed(1)} s`,
  ]);
  return proof.failures.describe();
}
