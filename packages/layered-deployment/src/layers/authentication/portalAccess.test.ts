import { exampleWith } from '../../__testUtils__/exampleWith';

const accessOf = (baseUrl: string) =>
  exampleWith({
    example: 'eks-production',
    platform: platform => {
      platform.instances.baseUrl = baseUrl;
    },
  }).environments.map(
    ({ prerequisites }) =>
      prerequisites.find(({ id }) => id === 'portal-access')?.title,
  );

describe('the way of the portal past a login at the door', () => {
  it('is the public one in every cluster, with a login', () => {
    expect(accessOf('https://{host}')).toEqual([
      expect.stringContaining(
        'calls https://fraud.dev.ml.example.com, a file fraud-dev.yaml',
      ),
      expect.stringContaining(
        'calls https://fraud.ml.example.com, a file fraud-prod.yaml',
      ),
    ]);
  });

  it('needs no login inside the cluster', () => {
    expect(
      accessOf('http://{deployment}.{namespace}.svc.cluster.local:80')[1],
    ).toMatch(/same cluster, call the server at http:.* without a login/);
  });
});
