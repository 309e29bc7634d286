import type { BundleContent } from '../bundle';
import { rules } from '../rules';
import { environmentViews } from '../rules/support/environmentViews';
import { announce } from '../__testUtils__/announce';
import { crossCheck } from '../__testUtils__/crossCheck';
import { exampleBundle, releases } from '../__testUtils__/exampleBundle';
import { objectingRules } from '../__testUtils__/findings';
import { renderInfra, withWrittenBundle } from '../__testUtils__/helm';
import { mistakes, type Objector } from '../__testUtils__/mistakes';
import { impossible, inRuleTests } from '../__testUtils__/otherMistakes';
import { kubeconform } from '../__testUtils__/kubeconform';
import { parseManifests } from '../__testUtils__/manifest';
import {
  locateSchemas,
  type Schemas,
} from '../__testUtils__/schemas/locateSchemas';
import { serverFromValues } from '../__testUtils__/serverFromValues';
import { hasValuesSchema, valuesCheck } from '../__testUtils__/upstreamChart';

jest.setTimeout(180_000);

const newestRelease = releases[releases.length - 1];

const numbers = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => `M${from + index}`);

/** Everybody who objects to a bundle outside the rules, each once. */
async function objectingTools(
  bundle: BundleContent,
  schemas: Schemas,
): Promise<Objector[]> {
  const { environment, upstream } = environmentViews(bundle).slice(-1)[0];
  const acceptsValues = await valuesCheck(environment.release.version);
  if (acceptsValues(upstream).length > 0) {
    return [{ check: 'chart schema' }];
  }
  const outcome = await withWrittenBundle(bundle, written =>
    renderInfra(written, environment),
  );
  if (!outcome.ok) {
    return [{ check: 'helm' }];
  }
  const manifests = parseManifests(outcome.stdout);
  const invalid = await kubeconform(manifests, schemas);
  const problems = crossCheck([
    ...manifests,
    ...environmentViews(bundle)
      .slice(-1)
      .flatMap(view => serverFromValues(view, bundle.deployment.product.id)),
  ]);
  const checks = new Set(problems.map(problem => problem.split(':')[0]));
  return [
    ...(invalid.length > 0 ? [{ check: 'kubeconform' as const }] : []),
    ...[...checks].map(name => ({ crossCheck: name })),
  ];
}

describe('mistakes that people made by hand', () => {
  let schemas: Schemas;

  beforeAll(async () => {
    schemas = await locateSchemas();
    announce(
      Object.entries(impossible).map(
        ([number, reason]) => `${number} cannot be made here: ${reason}`,
      ),
    );
  });

  it('are all covered: made below or by the test of a rule, or impossible', () => {
    const covered = [mistakes, inRuleTests, impossible].flatMap(Object.keys);
    expect(covered).toEqual(expect.arrayContaining(numbers(1, 47)));
    const ids = rules.map(({ meta }) => meta.id);
    expect(ids).toEqual(expect.arrayContaining(Object.values(inRuleTests)));
  });

  it.each(['aks-production', 'try-out'] as const)(
    'are not in %s: nobody objects',
    async example => {
      const bundle = exampleBundle(example);
      expect(bundle.findings).toEqual([]);
      expect(objectingRules(bundle)).toEqual([]);
      expect(await objectingTools(bundle, schemas)).toEqual([]);
    },
  );

  const table = Object.entries(mistakes);
  const byRule = table.flatMap(([number, { name, make, example, caughtBy }]) =>
    'rule' in caughtBy
      ? [{ number, name, make, example, rule: caughtBy.rule }]
      : [],
  );
  const byTool = table.flatMap(([number, mistake]) =>
    'rule' in mistake.caughtBy ? [] : [{ number, ...mistake }],
  );

  it.each(byRule)(
    '$number, $name: $rule',
    async ({ make, example = 'aks-production', rule }) => {
      expect(objectingRules(make(exampleBundle(example)))).toEqual([rule]);
    },
  );

  it.each(byTool)(
    '$number, $name',
    async ({ make, example = 'aks-production', caughtBy }) => {
      const bundle = make(exampleBundle(example));
      expect(objectingRules(bundle)).toEqual([]);
      const unheard =
        'check' in caughtBy &&
        caughtBy.check === 'chart schema' &&
        !(await hasValuesSchema(newestRelease));
      expect(await objectingTools(bundle, schemas)).toEqual(
        unheard ? [] : [caughtBy],
      );
    },
  );
});
