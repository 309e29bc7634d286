import { environmentViews } from '../rules/support/environmentViews';
import { announce } from '../__testUtils__/announce';
import { bundleOf } from '../__testUtils__/combinations/bundleOf';
import { coverPairs } from '../__testUtils__/combinations/coverage';
import { renderTogether } from '../__testUtils__/combinations/renderTogether';
import { choicesIn } from '../__testUtils__/combinations/space';
import { crossCheck } from '../__testUtils__/crossCheck';
import {
  surroundingsOf,
  type Surroundings,
} from '../__testUtils__/crossCheck/surroundings';
import type { Manifest } from '../__testUtils__/manifest';
import { serverFromValues } from '../__testUtils__/serverFromValues';
import {
  wiringMutations,
  withMutation,
  type WiringMutation,
} from '../__testUtils__/wiringMutations';

jest.setTimeout(180_000);

type World = { manifests: Manifest[]; surroundings: Surroundings };

/** The first environment of every bundle of the pairwise set, both charts. */
async function worlds(): Promise<World[]> {
  const { rows, factors } = coverPairs();
  const parts = rows
    .map(row => bundleOf(choicesIn(factors, row)).bundle)
    .map(bundle => ({ bundle, view: environmentViews(bundle)[0] }));
  const rendered = await renderTogether(parts, {
    name: 'wiring',
    namespace: 'wiring',
  });
  return parts.map(({ bundle, view }, index) => ({
    manifests: [
      ...rendered[index].manifests,
      ...serverFromValues(view, bundle.deployment.product.id),
    ],
    surroundings: surroundingsOf(view.environment),
  }));
}

const checksIn = (problems: string[]) =>
  new Set(problems.map(problem => problem.split(':')[0]));

/** Who hears a mistake, in each bundle that can make it. */
function hearings(all: World[], mutation: WiringMutation): string[][] {
  return all.flatMap(({ manifests, surroundings }) => {
    const index = manifests.findIndex(
      manifest => withMutation(manifest, mutation) !== undefined,
    );
    const wrong =
      index < 0 ? undefined : withMutation(manifests[index], mutation);
    return wrong
      ? [
          [
            ...checksIn(
              crossCheck(
                manifests.map((manifest, place) =>
                  place === index ? wrong : manifest,
                ),
                surroundings,
              ),
            ),
          ],
        ]
      : [];
  });
}

describe('mistakes in what objects say of each other', () => {
  let all: World[];
  const survivors: string[] = [];
  let made = 0;

  beforeAll(async () => {
    all = await worlds();
  });

  afterAll(() =>
    announce([
      `${made} mistakes of ${wiringMutations.length} kinds in the wiring of objects: ${survivors.length} survive`,
      ...survivors,
    ]),
  );

  it.each(wiringMutations)('$name: heard by $heardBy', mutation => {
    const heard = hearings(all, mutation);
    made += heard.length;
    const deaf = heard.filter(checks => !checks.includes(mutation.heardBy));
    if (deaf.length > 0 || heard.length === 0) {
      survivors.push(`${mutation.name} survives`);
    }
    expect(heard.length).toBeGreaterThan(0);
    expect(deaf).toEqual([]);
  });

  it('are made for every check', () => {
    const checks = new Set(wiringMutations.map(({ heardBy }) => heardBy));
    expect(checks.size).toBeGreaterThanOrEqual(12);
  });
});
