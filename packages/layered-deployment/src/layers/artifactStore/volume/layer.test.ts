import { exampleWith } from '../../../__testUtils__/exampleWith';

describe('artifacts on a volume', () => {
  const { workload, base } = exampleWith({ example: 'try-out' })
    .environments[0];

  it('are read and written by the server for its clients', () => {
    expect(workload.artifacts).toEqual({
      kind: 'directory',
      path: '/mlflow/artifacts',
      access: 'proxied',
    });
  });

  it('lie on the claim that the infra chart makes', () => {
    expect(workload.volumes).toContainEqual(
      expect.objectContaining({
        mountPath: '/mlflow/artifacts',
        source: { persistentVolumeClaim: base.artifactStore.claimName },
      }),
    );
  });
});
