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
  /** For each factor and choice, which choices are alike. */
  classes: number[][];
  /** Conflicts that only the resolver knows. */
  learned: LearnedConflict[];
  seconds: number;
}

function groupScopes(factors: Factor[]): Scope[] {
  return interactingGroups.map(group => ({
    by: 'class',
    factors: factors.flatMap(({ name }, factor) =>
      name !== 'product' && group.includes(name) ? [factor] : [],
    ),
  }));
}

/**
 * Examples that offer and ask for the same words stand for one another: they
 * fit the same choices, and differ in settings alone.
 */
function classesOf(factors: Factor[], space: Space): number[][] {
  return factors.map(({ choices }, factor) => {
    const signatures = choices.map(choice =>
      choice.kind === 'product'
        ? choice.name
        : JSON.stringify([
            choice.layer.id,
            choice.layer.traits(choice.settings),
            space.fitting[factor][choices.indexOf(choice)].filter(
              (_, other) => other !== factor,
            ),
          ]),
    );
    const distinct = [...new Set(signatures)];
    return signatures.map(signature => distinct.indexOf(signature));
  });
}

function cover(
  factors: Factor[],
  scopes: Scope[],
  groups: Scope[] = [],
): Coverage {
  const begin = performance.now();
  const space = combinationSpace(factors);
  const learned: LearnedConflict[] = [];
  const classes = classesOf(factors, space);
  const set = coveringSet(space, {
    scopes: [...groups, ...scopes],
    groups,
    classes,
    objection: row =>
      explain(space, factors, row, conflict => learned.push(conflict)),
  });
  const seconds = (performance.now() - begin) / 1000;
  return { ...set, factors, space, classes, learned, seconds };
}

/**
 * Every triple of choices, every combination inside the groups that interact,
 * and every pair of examples.
 */
export function coverTriples(): Coverage {
  triples ??= makeTriples();
  return triples;
}

let triples: Coverage | undefined;

function makeTriples(): Coverage {
  const factors = everyFactor();
  return cover(
    factors,
    [
      ...scopesOf(factors.length, 3, 'class'),
      ...scopesOf(factors.length, 2, 'value'),
    ],
    groupScopes(factors),
  );
}

/** Every pair of choices, and every example. */
export function coverPairs(): Coverage {
  const factors = everyFactor();
  return cover(factors, [
    ...scopesOf(factors.length, 2, 'class'),
    ...scopesOf(factors.length, 1, 'value'),
  ]);
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
  const { rows, tuples, factors, classes, learned, seconds } = coverage;
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
      `${name} ${Math.max(...classes[factor]) + 1}/${classes[factor].length}`,
  );
  return [
    `${grouped(
      countCombinations(coverage),
    )} valid combinations of these choices/examples: ${choices.join(', ')}`,
    `${counts.join('; ')}; ${rows.length} bundles, ${
      learned.length
    } conflicts known to the resolver alone, chosen in ${seconds.toFixed(1)} s`,
  ];
}
