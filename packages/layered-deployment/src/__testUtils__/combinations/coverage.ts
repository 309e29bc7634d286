import type { Concern } from '../../concerns';
import { countRows } from '../covering/countRows';
import { coveringSet, type CoveringSet } from '../covering/coveringSet';
import type { Space } from '../covering/space';
import { scopesOf, type Classes, type Scope } from '../covering/tuples';
import { everyFactor, type Factor } from './choices';
import { kindsOf, type Kinds } from './kinds';
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
  kinds: Kinds;
  /** Conflicts that only the resolver knows. */
  learned: LearnedConflict[];
  seconds: number;
}

function groupScopes(factors: Factor[], classes: Classes): Scope[] {
  return interactingGroups.map(group => ({
    classes,
    factors: factors.flatMap(({ name }, factor) =>
      name !== 'product' && group.includes(name) ? [factor] : [],
    ),
  }));
}

function cover(
  factors: Factor[],
  scopesFor: (kinds: Kinds) => { groups?: Scope[]; scopes: Scope[] },
): Coverage {
  const begin = performance.now();
  const space = combinationSpace(factors);
  const kinds = kindsOf(factors);
  const learned: LearnedConflict[] = [];
  const { groups = [], scopes } = scopesFor(kinds);
  const set = coveringSet(space, {
    scopes: [...groups, ...scopes],
    groups,
    objection: row =>
      explain(space, factors, row, conflict => learned.push(conflict)),
  });
  const seconds = (performance.now() - begin) / 1000;
  return { ...set, factors, space, kinds, learned, seconds };
}

function makeTriples(): Coverage {
  const factors = everyFactor();
  return cover(factors, ({ layers, variants, examples }) => ({
    groups: groupScopes(factors, variants),
    scopes: [...scopesOf(3, layers), ...scopesOf(2, examples)],
  }));
}

let triples: Coverage | undefined;

/**
 * Every triple of layers, products and releases, every combination of variants
 * inside the groups that interact, and every pair of examples.
 */
export function coverTriples(): Coverage {
  triples ??= makeTriples();
  return triples;
}

/** Every pair of layers, products and releases, and every example. */
export function coverPairs(): Coverage {
  return cover(everyFactor(), ({ layers, examples }) => ({
    scopes: [...scopesOf(2, layers), ...scopesOf(1, examples)],
  }));
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
export function describeCoverage(coverage: Coverage): string[] {
  const { rows, tuples, factors, kinds, learned, seconds } = coverage;
  const names = ['', 'examples', 'pairs', 'triples', 'combinations of a group'];
  const counts = names.flatMap((name, strength) => {
    const covered = tuples.count(strength, 'covered');
    const impossible = tuples.count(strength, 'impossible');
    return covered === 0
      ? []
      : [
          `${grouped(covered)} ${name} covered (${grouped(
            impossible,
          )} cannot stand together)`,
        ];
  });
  const choices = factors.map(
    ({ name }, factor) =>
      `${name} ${[kinds.layers, kinds.variants, kinds.examples]
        .map(classes => Math.max(...classes[factor]) + 1)
        .join('/')}`,
  );
  return [
    `${grouped(
      countCombinations(coverage),
    )} valid combinations of these layers/variants/examples: ${choices.join(
      ', ',
    )}`,
    `${counts.join('; ')}; ${rows.length} bundles, ${
      learned.length
    } conflicts known to the resolver alone, chosen in ${seconds.toFixed(1)} s`,
  ];
}
