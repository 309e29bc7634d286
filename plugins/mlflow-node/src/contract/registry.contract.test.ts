import { whyWithoutRelease } from '../testUtils/pythonWithMlflow';
import { recordedVersions } from '../testUtils/recordings';
import { Subject, createSubject } from './behaviours/Subject';
import { registry } from './behaviours/registry';
import {
  StartedServer,
  startFake,
  startOnPostgres,
  startOnSqlite,
} from './servers/start';

type Start = () => Promise<StartedServer>;

function isInstalled(release: string): boolean {
  const reason = whyWithoutRelease(release);
  if (reason) {
    process.stdout.write(
      `NOTE No real MLflow ${release} is tested: ${reason}\n`,
    );
  }
  return !reason;
}

const fakes = recordedVersions.map((version): [string, Start] => [
  `a fake MLflow ${version}`,
  () => startFake(version),
]);

const olderReleases = ['3.15.2', '3.7.0', '2.22.5']
  .filter(isInstalled)
  .map((release): [string, Start] => [
    `a real MLflow ${release}`,
    () => startOnSqlite(release),
  ]);

describe.each<[string, Start]>([
  ...fakes,
  ['a real MLflow on SQLite', () => startOnSqlite()],
  ['a real MLflow on PostgreSQL', () => startOnPostgres()],
  ...olderReleases,
])('%s', (_, start) => {
  let started: StartedServer;
  let subject: Subject;

  beforeAll(async () => {
    started = await start();
    subject = await createSubject(started.mlflow);
  }, 300_000);

  afterAll(() => started?.stop(), 60_000);

  it.each(Object.entries(registry))(
    '%s',
    async (__, prove) => {
      await expect(prove(subject)).resolves.toBeUndefined();
    },
    60_000,
  );
});
