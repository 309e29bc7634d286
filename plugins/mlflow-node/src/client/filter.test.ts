import { modelFilter, nameFilter, runIdFilter } from './filter';

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

describe('modelFilter', () => {
  it('says all that MLflow can be asked', () => {
    expect(
      modelFilter({
        text: 'fraud_',
        tags: [
          { key: 'owner', text: 'risk' },
          { key: 'team/area', value: 'payments 2' },
          { key: 'reviewed' },
        ],
      }),
    ).toBe(
      [
        "name ILIKE '%fraud_%'",
        "tags.`owner` ILIKE '%risk%'",
        "tags.`team/area` = 'payments 2'",
        "tags.`reviewed` LIKE '%'",
      ].join(' AND '),
    );
  });

  it('says nothing where all are wanted', () => {
    expect(modelFilter({})).toBeUndefined();
  });

  it.each(["O'Brien", 'say "hi"', 'back\\slash', '50%', 'a;b', 'Ärger', '`'])(
    'leaves %s to the reader',
    text => {
      expect(modelFilter({ text })).toBeUndefined();
      expect(modelFilter({ tags: [{ key: text, value: 'x' }] })).toBe(
        undefined,
      );
      expect(modelFilter({ tags: [{ key: 'owner', value: text }] })).toBe(
        "tags.`owner` LIKE '%'",
      );
      expect(modelFilter({ tags: [{ key: 'owner', text }] })).toBeUndefined();
    },
  );
});
