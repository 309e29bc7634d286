import { mockServices } from '@backstage/backend-test-utils';
import { Knex } from 'knex';
import { memoryDatabase } from '../__testUtils__/memoryDatabase';
import { AliasHistory, toObserved } from '../history';
import { FakeRegistry } from '../promotion/__testUtils__/FakeRegistry';
import { AliasChecker } from './AliasChecker';
import { AliasCheckStore } from './AliasCheckStore';
import { audienceOf, naming, sharedWith } from './__testUtils__/audienceOf';

const RISK = 'group:default/risk';
const RUN = 'a'.repeat(32);
const OTHER_RUN = 'b'.repeat(32);

describe('AliasChecker', () => {
  let knex: Knex;
  let registry: FakeRegistry;
  let store: AliasCheckStore;
  let entities = [naming('fraud', { name: 'screening', owner: RISK })];

  beforeEach(async () => {
    knex = await memoryDatabase();
    store = new AliasCheckStore(knex);
    registry = await FakeRegistry.start();
    registry.versions.set('3', { runId: RUN }).set('4', { runId: OTHER_RUN });
    registry.runs.set(RUN, {}).set(OTHER_RUN, {});
    registry.aliases.set('champion', '3').set('nightly', '4');
    entities = [naming('fraud', { name: 'screening', owner: RISK })];
  });

  afterEach(async () => {
    await registry.stop();
    await knex.destroy();
  });

  /** The history looks, and then the checker looks behind what it saw. */
  async function check() {
    const history = new AliasHistory(knex);
    const client = registry.clientOf('portal');
    const { items } = await client.listRegisteredModels();
    await history.record({
      instance: 'fraud-prod',
      previous: await history.looks.find('fraud-prod'),
      observation: {
        startedAt: 1,
        endedAt: 2,
        models: new Map(items.map(item => [item.name, toObserved(item)])),
        hidden: new Map(),
      },
      events: [],
      recordedAt: 2,
    });
    const instance = sharedWith([RISK]);
    const checker = new AliasChecker({
      store,
      looks: history.looks,
      listInstances: async () => [instance],
      clientOf: () => client,
      readAudience: () => audienceOf(entities, instance),
      isWatched: alias => alias === 'champion',
      logger: mockServices.logger.mock(),
    });
    await checker.check();
  }

  /** The titles of what there is to tell, which counts as told. */
  async function tell(): Promise<string[]> {
    const pending = await store.collect();
    await store.settle(pending.map(({ key }) => key));
    return pending.flatMap(({ notices }) => notices.map(({ title }) => title));
  }

  async function checkAndTell() {
    await check();
    return tell();
  }

  it('finds a run that was deleted, and says so once', async () => {
    expect(await checkAndTell()).toEqual([]);
    registry.runs.set(RUN, { deleted: true });

    expect(await checkAndTell()).toEqual([
      'The run behind champion of fraud was deleted',
    ]);
    registry.runs.delete(RUN);
    expect(await checkAndTell()).toEqual([]);
  });

  it('says so again when it was restored and deleted again', async () => {
    await checkAndTell();
    for (const deleted of [true, false]) {
      registry.runs.set(RUN, { deleted });
      await checkAndTell();
    }
    registry.runs.set(RUN, { deleted: true });

    expect(await checkAndTell()).toHaveLength(1);
  });

  it('keeps saying so until somebody could be told', async () => {
    await check();
    registry.runs.set(RUN, { deleted: true });
    await check();
    registry.runs.delete(RUN);
    await check();

    expect(await tell()).toHaveLength(1);
    expect(await tell()).toEqual([]);
  });

  it('finds an alias that points to a deleted version', async () => {
    await checkAndTell();
    registry.versions.delete('3');

    expect(await checkAndTell()).toEqual([
      'champion of fraud points to version 3, which was deleted',
    ]);
  });

  it('finds an alias that was moved to a version without its run', async () => {
    await checkAndTell();
    registry.runs.set(OTHER_RUN, { deleted: true });
    registry.aliases.set('champion', '4');

    expect(await checkAndTell()).toEqual([
      'The run behind champion of fraud was deleted',
    ]);
  });

  it('takes a run that was never there for one of another server', async () => {
    await checkAndTell();
    registry.runs.delete(OTHER_RUN);
    registry.aliases.set('champion', '4');

    expect(await checkAndTell()).toEqual([]);
  });

  it('takes what it finds first as it is', async () => {
    registry.runs.set(RUN, { deleted: true });

    expect(await checkAndTell()).toEqual([]);
    expect(await checkAndTell()).toEqual([]);
  });

  it('claims nothing while MLflow does not answer', async () => {
    await checkAndTell();
    registry.versions.delete('3');
    let reads = 0;
    // The history still gets its list.
    registry.mayRead = () => (reads += 1) === 1;

    expect(await checkAndTell()).toEqual([]);
  });

  it('asks MLflow for nothing that nobody names or watches', async () => {
    entities = [naming('churn', { name: 'screening', owner: RISK })];
    await checkAndTell();

    await expect(store.list('fraud-prod')).resolves.toEqual([]);
    entities = [naming('fraud', { name: 'screening', owner: RISK })];
    await checkAndTell();
    await expect(store.list('fraud-prod')).resolves.toEqual([
      expect.objectContaining({ alias: 'champion', state: 'ok' }),
    ]);
  });

  it('forgets an alias that is gone', async () => {
    await checkAndTell();
    registry.aliases.delete('champion');

    await checkAndTell();

    await expect(store.list('fraud-prod')).resolves.toEqual([]);
  });
});
