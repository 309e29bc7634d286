import { exampleWith } from '../../../__testUtils__/exampleWith';

describe('SQLite on a volume', () => {
  const { workload, base } = exampleWith({ example: 'try-out' })
    .environments[0];

  it('lies on the claim that the infra chart makes', () => {
    expect(workload.database).toEqual({
      kind: 'sqlite',
      path: '/mlflow/database/mlflow.db',
    });
    expect(workload.volumes).toContainEqual(
      expect.objectContaining({
        mountPath: '/mlflow/database',
        source: { persistentVolumeClaim: base.database.claimName },
      }),
    );
  });

  it('is made and upgraded before the server starts', () => {
    const [migration] = workload.initContainers;
    expect(migration.command.join(' ')).toContain(
      'sqlite:////mlflow/database/mlflow.db',
    );
  });
});
