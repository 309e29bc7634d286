import { announce } from '../__testUtils__/announce';
import { brokenExamples } from '../__testUtils__/combinations/choices';
import {
  coverTriples,
  describeCoverage,
} from '../__testUtils__/combinations/coverage';
import { proveTriples } from '../__testUtils__/combinations/tripleProof';
import { repeatedDefinitions } from '../__testUtils__/namedTemplates';

jest.setTimeout(600_000);

describe('the coverage of combinations', () => {
  const coverage = coverTriples();

  beforeAll(() => announce(describeCoverage(coverage)));

  it('has valid settings in every example of every layer', () => {
    expect(brokenExamples()).toEqual([]);
  });

  it('finds no choice that the resolver refuses whatever stands beside it', () => {
    expect(coverage.learned.filter(({ ids }) => ids.length < 2)).toEqual([]);
  });

  it('shows every choice', () => {
    const unused = coverage.factors.flatMap(({ name, choices }, factor) =>
      choices
        .filter((_, value) => !coverage.rows.some(row => row[factor] === value))
        .map(choice => `${name} ${choice.name}`),
    );
    expect(unused).toEqual([]);
  });

  it('leaves no pair, triple or combination of a group open', () => {
    for (const strength of [2, 3, 4]) {
      expect(coverage.tuples.count(strength, 'open')).toBe(0);
    }
  });

  it('names at least two of the choices in what only the resolver refuses', () => {
    const nameless = coverage.learned
      .filter(({ ids }) => ids.length > 1)
      .filter(({ ids, problem }) => {
        const named = ids.filter(id => problem.includes(`"${id}"`));
        return named.length < 2;
      });
    expect(nameless).toEqual([]);
  });

  it('may be rendered together: a named template means one thing only', () => {
    expect(repeatedDefinitions()).toEqual([]);
  });
});

describe('every triple of choices, first half of the bundles', () => {
  it('resolves, renders, and breaks nothing', async () => {
    expect(await proveTriples(0)).toEqual([]);
  });
});
