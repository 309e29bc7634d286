import { proveTriples } from '../__testUtils__/combinations/tripleProof';

jest.setTimeout(600_000);

describe('every triple of choices, second half of the bundles', () => {
  it('resolves, renders, and breaks nothing', async () => {
    expect(await proveTriples(1)).toEqual([]);
  });
});
