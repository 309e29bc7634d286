import { liesInRepository } from './liesInRepository';

const repository = {
  url: 'https://git.example.com/ml/deployments',
  baseBranch: 'main',
};
const FILE = 'deploy/mlflow-fraud/catalog-info.yaml';

describe('liesInRepository', () => {
  it.each([
    `https://git.example.com/ml/deployments/src/branch/main/${FILE}`,
    `https://git.example.com/ml/deployments/blob/main/${FILE}`,
    `https://git.example.com/ml/deployments/tree/main/${FILE}`,
    `https://git.example.com/ml/deployments/-/blob/main/${FILE}`,
    `https://git.example.com/ml/deployments/src/main/${FILE}`,
    `https://git.example.com/ml/deployments?path=/${FILE}&version=GBmain`,
  ])('knows %s', target => {
    expect(liesInRepository(`url:${target}`, repository)).toBe(true);
  });

  it.each([
    `https://git.example.com/ml/deployments/src/branch/deploy/main/${FILE}`,
    `https://git.example.com/ml/deployments/src/branch/maintenance/${FILE}`,
    `https://git.example.com/ml/deployments/src/commit/0a1b/main/${FILE}`,
    `https://git.example.com/ml/deployments-of-mine/src/branch/main/${FILE}`,
    `https://git.example.com/growth/deployments/src/branch/main/${FILE}`,
    `https://evil.example.com/ml/deployments/src/branch/main/${FILE}`,
    `http://git.example.com/ml/deployments/src/branch/main/${FILE}`,
    `https://git.example.com/ml/deployments/../../growth/x/src/branch/main/${FILE}`,
    `https://git.example.com/ml/deployments?path=/${FILE}&version=GBother`,
    `https://git.example.com/ml/deployments/src/branch/mine/${FILE}?version=GBmain`,
    'nonsense',
  ])('does not take %s for it', target => {
    expect(liesInRepository(`url:${target}`, repository)).toBe(false);
  });

  it('takes a file of the portal itself or nothing for no repository', () => {
    expect(liesInRepository('file:/catalog/all.yaml', repository)).toBe(false);
    expect(liesInRepository(undefined, repository)).toBe(false);
  });

  it('takes the address of a clone for the same repository', () => {
    expect(
      liesInRepository(
        `url:https://git.example.com/ml/deployments/src/branch/main/${FILE}`,
        { ...repository, url: `${repository.url}.git` },
      ),
    ).toBe(true);
  });
});
