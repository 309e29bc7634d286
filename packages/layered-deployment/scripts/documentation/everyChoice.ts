import {
  everyFactor,
  type AnyChoice,
} from '../../src/__testUtils__/combinations/choices';
import { inputOf } from '../../src/__testUtils__/combinations/input';
import { explain } from '../../src/__testUtils__/combinations/problems';
import {
  choicesIn,
  combinationSpace,
} from '../../src/__testUtils__/combinations/space';
import { coveringSet } from '../../src/__testUtils__/covering/coveringSet';
import { ownClasses, scopesOf } from '../../src/__testUtils__/covering/tuples';
import type { DeploymentInput } from '../../src/resolve';

/** A deployment of some choices that go together. */
export interface Combination {
  choices: AnyChoice[];
  input: DeploymentInput;
}

let known: Combination[] | undefined;

/** Combinations in which every choice that there is occurs at least once. */
export function everyChoice(): Combination[] {
  if (!known) {
    const factors = everyFactor();
    const space = combinationSpace(factors);
    const { rows } = coveringSet(space, {
      scopes: scopesOf(1, ownClasses(space.sizes)),
      groups: [],
      objection: row => explain(space, factors, row, () => undefined),
    });
    known = rows.map(row => {
      const choices = choicesIn(factors, row);
      return { choices, input: inputOf(choices, 'try-out') };
    });
  }
  return known;
}
