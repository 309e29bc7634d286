import { provePairs } from '../__testUtils__/combinations/pairProof';

jest.setTimeout(600_000);

describe('every pair of choices, second half of the bundles', () => {
  it('passes helm lint, helm template and the schemas of its kinds', async () => {
    expect(await provePairs(1)).toEqual([]);
  });
});
