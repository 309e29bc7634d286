import { expect, test } from './Workshop';

const NARROW = 360;

const SHELVES = [
  'Server card',
  'Champion card',
  'Models tab',
  'History and promotion',
  'Page of servers and requests',
  'Result of a task',
  'Form fields',
];

test('no shelf of the workshop is passed over', async ({ workshop }) => {
  expect(Object.keys(workshop.shelves).sort()).toEqual([...SHELVES].sort());
});

for (const shelf of SHELVES) {
  test(`${shelf}: every state is sound`, async ({ workshop }) => {
    workshop.takeComplaints();
    for (const scenario of workshop.shelves[shelf]) {
      await test.step(scenario, async () => {
        const found = (what: string, value: unknown) =>
          expect.soft(value, `${scenario}: ${what}`);

        await workshop.show(scenario, { theme: 'light' });
        found('moves by itself', await workshop.shifts()).toEqual([]);
        found('moves for ever', await workshop.motions()).toEqual([]);
        found('axe, light', await workshop.violations()).toEqual([]);

        // The theme changes colours alone; German words are the longer ones.
        await workshop.show(scenario, { theme: 'dark', language: 'de' });
        found('axe, dark', await workshop.violations('color-contrast')).toEqual(
          [],
        );
        found('too wide', await workshop.overflow(NARROW)).toBe(0);
        found('complaints', workshop.takeComplaints()).toEqual([]);
      });
    }
  });
}
