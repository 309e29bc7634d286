import { nameFilter, runIdFilter } from './filter';

describe('nameFilter', () => {
  it.each([
    ['churn-model', "name = 'churn-model'"],
    ["O'Brien", `name = "O'Brien"`],
    ['say "hi"', `name = 'say "hi"'`],
    ["x' OR name != '", `name = "x' OR name != '"`],
  ])('quotes %s', (name, filter) => {
    expect(nameFilter(name)).toBe(filter);
  });

  it.each([`both'"q`, 'back\\slash'])('has no way to quote %s', name => {
    expect(nameFilter(name)).toBeUndefined();
  });
});

describe('runIdFilter', () => {
  it('lists the ids', () => {
    expect(runIdFilter(['aa', 'bb'])).toBe("attributes.run_id IN ('aa', 'bb')");
  });
});
