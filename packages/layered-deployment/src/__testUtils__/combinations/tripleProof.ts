import { announce } from '../announce';
import { coverTriples } from './coverage';
import { prove } from './prove';
import { choicesIn } from './space';

const parts = 2;

/**
 * Proves every other bundle of the triple covering set, so that two workers
 * share the work.
 *
 * @returns what is wrong, in words
 */
export async function proveTriples(part: number): Promise<string[]> {
  const { rows, factors } = coverTriples();
  const begin = performance.now();
  const proof = await prove(
    rows
      .filter((_, index) => index % parts === part)
      .map(row => choicesIn(factors, row)),
  );
  const seconds = (performance.now() - begin) / 1000;
  announce([
    `triples, part ${part + 1} of ${parts}: ${proof.bundles} bundles with ${
      proof.environments
    } environments and ${
      proof.objects
    } different objects proved in ${seconds.toFixed(1)} s; ${
      proof.forTryOut
    } of them for trying out, because rules keep them from production`,
  ]);
  return proof.failures.describe();
}
