import type { BundleContent } from '../bundle';
import { environmentViews } from '../rules/support/environmentViews';
import { announce } from '../__testUtils__/announce';
import { crossCheck } from '../__testUtils__/crossCheck';
import { exampleBundle } from '../__testUtils__/exampleBundle';
import { objectingRules } from '../__testUtils__/findings';
import { renderInfra, withWrittenBundle } from '../__testUtils__/helm';
import { kubeconform } from '../__testUtils__/kubeconform';
import { parseManifests } from '../__testUtils__/manifest';
import {
  locateSchemas,
  type Schemas,
} from '../__testUtils__/schemas/locateSchemas';
import { serverFromValues } from '../__testUtils__/serverFromValues';
import { valuesCheck } from '../__testUtils__/upstreamChart';
import { impossible, mistakes, type Objector } from './mistakes';

jest.setTimeout(180_000);

const numbers = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => `M${from + index}`);

/** Everybody who objects to a bundle outside the rules, each once. */
async function objectingTools(
  bundle: BundleContent,
  schemas: Schemas,
): Promise<Objector[]> {
  const { environment, upstream } = environmentViews(bundle).slice(-1)[0];
  const acceptsValues = await valuesCheck(environment.release.version);
  if (acceptsValues && acceptsValues(upstream).length > 0) {
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
    ...environmentViews(bundle).slice(-1).flatMap(serverFromValues),
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

  it('are all covered: each is made below, or cannot be made', () => {
    const covered = [...Object.keys(mistakes), ...Object.keys(impossible)];
    expect(covered).toEqual(
      expect.arrayContaining([...numbers(1, 17), ...numbers(27, 31)]),
    );
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

  it.each(table.map(([number, { name }]) => [number, name]))(
    '%s: %s',
    async number => {
      const { make, example = 'aks-production', caughtBy } = mistakes[number];
      const bundle = make(exampleBundle(example));
      const rules = objectingRules(bundle);
      if ('rule' in caughtBy) {
        expect(rules).toEqual([caughtBy.rule]);
        return;
      }
      const isSchema = 'check' in caughtBy && caughtBy.check === 'chart schema';
      if (isSchema && !(await valuesCheck('1.11.5'))) {
        announce([`${number} is not checked: no schema of the chart at hand`]);
        expect(process.env.CI).not.toBe('true');
        return;
      }
      expect(rules).toEqual([]);
      expect(await objectingTools(bundle, schemas)).toEqual([caughtBy]);
    },
  );
});
