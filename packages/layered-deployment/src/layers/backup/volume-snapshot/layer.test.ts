import { exampleWith, objectsOf } from '../../../__testUtils__/exampleWith';
import { ofKind } from '../../../__testUtils__/manifest';
import { at, mapAt } from '../../../rules/support/yaml';

jest.setTimeout(60_000);

const layers = {
  backup: { use: 'volume-snapshot', snapshotClass: 'csi-snapshots' },
};

describe('backup "volume-snapshot"', () => {
  const deployment = exampleWith({ example: 'try-out', layers });

  it('selects the volumes of this deployment, and keeps a number of snapshots', async () => {
    const { manifests } = await objectsOf(deployment, 'sandbox');
    const [schedule] = ofKind(manifests, 'SnapshotSchedule');
    expect(mapAt(schedule, 'spec', 'retention')).toEqual({
      expires: '336h',
      maxCount: 14,
    });
    const labels = mapAt(schedule, 'spec', 'claimSelector', 'matchLabels');
    const claims = ofKind(manifests, 'PersistentVolumeClaim');
    expect(claims).toHaveLength(2);
    for (const claim of claims) {
      expect(mapAt(claim, 'metadata', 'labels')).toMatchObject(labels);
    }
  });

  it('fits the pattern that the operator has for a schedule', async () => {
    const { manifests } = await objectsOf(deployment, 'sandbox');
    const [schedule] = ofKind(manifests, 'SnapshotSchedule');
    expect(at(schedule, 'spec', 'schedule')).toMatch(
      /^((((\d+,)*\d+|(\d+(\/|-)\d+)|\*(\/\d+)?)\s?){5})$/,
    );
  });

  it('asks for no rights of its own', async () => {
    const { manifests } = await objectsOf(deployment, 'sandbox');
    expect(manifests.map(({ kind }) => kind)).not.toContain('Role');
    expect(manifests.map(({ kind }) => kind)).not.toContain('CronJob');
  });

  it('says how each volume comes back', async () => {
    const { bundle } = await objectsOf(deployment, 'sandbox');
    const page = bundle.files.find(({ path }) =>
      path.endsWith('environments/sandbox/RESTORE.md'),
    );
    expect(page?.content).toContain(
      'create --filename mlflow-sketch-database.json',
    );
    expect(page?.content).toContain(
      'create --filename mlflow-sketch-artifacts.json',
    );
  });

  it('deletes no claim before its snapshot is ready', async () => {
    const { bundle } = await objectsOf(deployment, 'sandbox');
    const page = bundle.files.find(({ path }) =>
      path.endsWith('environments/sandbox/RESTORE.md'),
    );
    expect(page?.content).toMatch(
      /readyToUse[^`]*&& kubectl [^`]*&& kubectl \S+ \S+ delete persistentvolumeclaim/,
    );
  });

  it('is refused for PostgreSQL', () => {
    expect(() => exampleWith({ layers })).toThrow(
      'backup "volume-snapshot" does not work with database "external-postgresql"',
    );
  });
});
