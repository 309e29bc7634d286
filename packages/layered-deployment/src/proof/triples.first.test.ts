import { proveTriples } from '../__testUtils__/combinations/tripleProof';

jest.setTimeout(600_000);

describe('every triple of choices, first half of the bundles', () => {
  it('resolves, renders, and breaks nothing', async () => {
    expect(await proveTriples(0)).toEqual([]);
  });
});
