import { z } from 'zod/v4';
import { parseInput } from './parseInput';

const schema = z.object({
  model: z.string(),
  environments: z.array(z.string()).optional(),
});

describe('parseInput', () => {
  it('gives back what the schema knows', () => {
    expect(parseInput(schema, { model: 'fraud', other: 1 })).toEqual({
      model: 'fraud',
    });
  });

  it.each([
    [undefined, /^The body: /],
    [{ model: 7 }, /^model: /],
    [{ model: 'fr\0ud' }, /^model: must not hold/],
    [{ model: 'fraud', environments: ['a', '\0'] }, /^environments: must not/],
  ])('names what is wrong with %j', (input, problem) => {
    expect(() => parseInput(schema, input)).toThrow(problem);
  });
});
