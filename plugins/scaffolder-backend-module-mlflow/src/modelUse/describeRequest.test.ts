import { describeRequest } from './describeRequest';

const screening = {
  kind: 'component',
  namespace: 'default',
  name: 'payment-screening',
};
const describeUse = (models: string[], instance?: string) =>
  describeRequest(screening, { models, instance }, 'catalog-info.yaml');

describe('describeRequest', () => {
  it('has one branch for each request', () => {
    const { branch } = describeUse(['fraud-detector'], 'risk');

    expect(branch).toMatch(
      /^use-model\/payment-screening-fraud-detector-[0-9a-f]{8}$/,
    );
    expect(describeUse(['fraud-detector'], 'risk').branch).toBe(branch);
    expect(describeUse(['fraud-detector'], 'growth').branch).not.toBe(branch);
  });

  it('has a branch that hosts take, whatever a model is called', () => {
    const { branch } = describeUse(['..Ä lock~^: \\ @{', 'x'.repeat(300)]);
    expect(branch).toMatch(/^use-model\/[a-z0-9-]{1,60}-[0-9a-f]{8}$/);
  });

  it('shows names as they are', () => {
    expect(describeUse(['a`b*', '`']).body).toContain('`` a`b* ``, `` ` ``');
  });
});
