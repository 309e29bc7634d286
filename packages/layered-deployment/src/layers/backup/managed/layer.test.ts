import { exampleWith } from '../../../__testUtils__/exampleWith';
import { render } from '../../../render';
import { managed } from './layer';

const [statement] = Object.values(managed.examples);

describe('backup "managed"', () => {
  const bundle = render(
    exampleWith({
      layers: {
        backup: {
          use: 'managed',
          ...statement,
          recoveryPoint: { dev: '1d', prod: '5m' },
        },
      },
      answers: { waivers: [] },
    }),
  );

  it('states in the README who backs up, what is lost, and how long it takes', () => {
    const readme = bundle.files.find(({ path }) => path.endsWith('README.md'));
    expect(readme?.content).toContain(
      'prod: Azure Database for PostgreSQL, run by the platform team backs up `mlflow_fraud` and `mlflow_fraud_auth`',
    );
    expect(readme?.content).toContain('At most 5m of work is lost');
    expect(readme?.content).toContain('At most 1d of work is lost');
    expect(readme?.content).toContain('| `backup.retentionDays` | `35` |');
  });

  it('has a reviewer see the setting for himself', () => {
    const steps = bundle.prerequisites.filter(
      ({ id }) => id === 'backup-attested',
    );
    expect(steps).toHaveLength(2);
    expect(steps[0].command).toContain('https://docs.example.com/ml/restore');
    expect(steps[0].check).not.toBe(steps[0].command);
  });

  it('is a backup to the rule that asks for one', () => {
    expect(bundle.findings.map(({ ruleId }) => ruleId)).not.toContain(
      'production-has-a-backup',
    );
  });

  it('is refused without a time, a guide or a test of the restore', () => {
    expect(() =>
      exampleWith({ layers: { backup: { use: 'managed', by: 'the cloud' } } }),
    ).toThrow('platform.layers.backup.lastRestoreTest');
  });
});
