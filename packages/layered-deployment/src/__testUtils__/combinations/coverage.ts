import type { Concern } from '../../concerns';
import { countRows } from '../covering/countRows';
import { coveringSet, type CoveringSet } from '../covering/coveringSet';
import type { Space } from '../covering/space';
import { scopesOf, type Scope } from '../covering/tuples';
import { everyFactor, type Factor } from './choices';
import { explain, type LearnedConflict } from './problems';
import { combinationSpace } from './space';

/** Concerns that depend on each other so much that all their choices meet. */
export const interactingGroups: Concern[][] = [
  ['identity', 'secrets', 'database', 'artifactStore'],
  ['certificate', 'route', 'authentication', 'network'],
];

/** A covering set of combinations, and how it came about. */
export interface Coverage extends CoveringSet {
  factors: Factor[];
  space: Space;
  /** Conflicts that only the resolver knows. */
  learned: LearnedConflict[];
  seconds: number;
}

function groupScopes(factors: Factor[]): Scope[] {
  return interactingGroups.map(group =>
    factors.flatMap(({ name }, factor) =>
      name !== 'product' && group.includes(name) ? [factor] : [],
    ),
  );
}

function cover(scopes: Scope[], groups: Scope[], factors: Factor[]): Coverage {
  const begin = performance.now();
  const space = combinationSpace(factors);
  const learned: LearnedConflict[] = [];
  const set = coveringSet(space, {
    scopes: [...groups, ...scopes],
    groups,
    objection: row =>
      explain(space, factors, row, conflict => learned.push(conflict)),
  });
  const seconds = (performance.now() - begin) / 1000;
  return { ...set, factors, space, learned, seconds };
}

/** Every triple of choices, and every combination inside the groups. */
export function coverTriples(): Coverage {
  const factors = everyFactor();
  return cover(scopesOf(factors.length, 3), groupScopes(factors), factors);
}

/** Every pair of choices. */
export function coverPairs(): Coverage {
  const factors = everyFactor();
  return cover(scopesOf(factors.length, 2), [], factors);
}

/** Factors that depend on each other stand beside each other. */
const countingOrder: (Concern | 'product')[] = [
  'product',
  'workspaces',
  'identity',
  'artifactStore',
  'database',
  'secrets',
  'backup',
  'upkeep',
  'provisioning',
  'namespace',
  'authentication',
  'certificate',
  'route',
  'dns',
  'network',
  'monitoring',
];

/** The number of valid combinations, without those learned to be in conflict. */
export function countCombinations({ factors, space }: Coverage): bigint {
  const place = ({ name }: Factor) => countingOrder.indexOf(name);
  const order = factors
    .map((factor, index) => ({ index, place: place(factor) }))
    .sort((a, b) => a.place - b.place)
    .map(({ index }) => index);
  return countRows(space, order);
}

const grouped = (count: number | bigint) =>
  count.toString().replace(/\B(?=(\d{3})+$)/g, ' ');

/** The coverage in words, for the output of a test run. */
export function describeCoverage(coverage: Coverage, strength: 2 | 3): string {
  const { rows, tuples, factors, learned, seconds } = coverage;
  const what = strength === 3 ? 'triples' : 'pairs';
  const count = (state: 'covered' | 'impossible') =>
    grouped(tuples.count(strength, state));
  const groups =
    strength === 3
      ? `; ${grouped(
          tuples.count(4, 'covered'),
        )} combinations inside the interacting groups, all of them`
      : '';
  return `${grouped(countCombinations(coverage))} valid combinations of ${
    factors.length
  } factors (${factors
    .map(({ name, choices }) => `${name} ${choices.length}`)
    .join(', ')}): ${count('covered')} ${what} covered, ${count(
    'impossible',
  )} cannot stand together${groups}; ${rows.length} bundles, ${
    learned.length
  } conflicts known to the resolver alone, chosen in ${seconds.toFixed(1)} s`;
}
