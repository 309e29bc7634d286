import fc from 'fast-check';
import { Happening } from './World';

const MINUTE = 60_000;

const model = fc.constantFrom('churn', 'fraud', 'price');
const alias = fc.constantFrom('champion', 'challenger');
const version = fc.integer({ min: 1, max: 4 }).map(String);
const what = <T extends Happening['what']>(...names: T[]) =>
  fc.constantFrom(...names);

/** Faults are rare and short enough for the rest to be seen. */
const happening: fc.Arbitrary<Happening> = fc.oneof(
  {
    weight: 24,
    arbitrary: fc.record({ what: what('set'), model, alias, version }),
  },
  { weight: 8, arbitrary: fc.record({ what: what('create'), model }) },
  { weight: 6, arbitrary: fc.record({ what: what('start', 'grant'), model }) },
  { weight: 3, arbitrary: fc.record({ what: what('remove'), model, alias }) },
  {
    weight: 2,
    arbitrary: fc.record({ what: what('delete', 'revoke', 'stop'), model }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ what: what('rename'), model, to: model }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      what: what('restore'),
      age: fc.integer({ min: 1, max: 10 * MINUTE }),
    }),
  },
);

/** What happens on a server within that time, in the order of time. */
export function happenings(durationMs: number) {
  return fc
    .array(
      fc.record({
        at: fc.oneof(
          fc.integer({ min: 0, max: durationMs }),
          // Close to a look, or in the middle of one.
          fc
            .tuple(fc.nat(durationMs / MINUTE), fc.nat(300))
            .map(([minute, offset]) => minute * MINUTE + offset),
        ),
        happening,
      }),
      { minLength: 20, maxLength: 200 },
    )
    .map(plan => [
      ...['churn', 'fraud'].map(name => ({
        at: 0,
        happening: { what: 'create' as const, model: name },
      })),
      ...plan.sort((one, other) => one.at - other.at),
    ]);
}
