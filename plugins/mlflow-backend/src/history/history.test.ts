import { TestDatabaseId } from '@backstage/backend-test-utils';
import { pluginDatabases } from '../__testUtils__/pluginDatabases';
import { migrationsDirectory as directory } from '../openDatabase';
import { HistoryEvent } from './HistoryRecord';
import { HistoryAudit } from './audit/HistoryAudit';
import { exportHistory } from './audit/exportHistory';
import { Observation } from './observation/Observation';
import { AliasHistory } from './store/AliasHistory';

const fraud = {
  instance: 'fraud-prod',
  workspace: '',
  model: 'fraud',
  modelCreatedAt: 1_700_000_000_123,
};

const event = (
  to: string,
  change: Partial<HistoryEvent> = {},
): HistoryEvent => ({
  ...fraud,
  kind: 'moved',
  alias: 'champion',
  from: '1',
  to,
  notBefore: 1_700_000_100_000,
  notAfter: 1_700_000_160_000,
  source: 'poll',
  ...change,
});

const observation = (startedAt: number): Observation => ({
  startedAt,
  endedAt: startedAt + 5,
  models: new Map([
    [
      '__proto__',
      { createdAt: 1, updatedAt: 2, aliases: new Map([['champion', '3']]) },
    ],
  ]),
  hidden: new Map([
    ['gone', { createdAt: 1, updatedAt: 2, lastSeenAt: 9, aliases: new Map() }],
  ]),
});

jest.setTimeout(60_000);

describe('the history in a database', () => {
  const databases = pluginDatabases();

  async function create(databaseId: TestDatabaseId) {
    const knex = await databases.open(databaseId);
    const history = new AliasHistory(knex);
    let previous = await history.looks.find('fraud-prod');
    const record = async (events: HistoryEvent[], recordedAt = 1_000) => {
      const written = await history.record({
        instance: 'fraud-prod',
        previous,
        observation: observation(recordedAt),
        events,
        recordedAt,
      });
      previous = await history.looks.find('fraud-prod');
      return written;
    };
    return { knex, history, record, audit: new HistoryAudit(history.records) };
  }

  describe.each(databases.ids)('on %s', databaseId => {
    it('gives back what was written, each chain in its order', async () => {
      const { history, record } = await create(databaseId);
      const described = event('2', {
        actor: 'user:default/ada',
        requestedBy: 'user:default/ben',
        reason: 'better',
        runId: 'r1',
        versionSource: 'models:/m-1',
      });

      await record([described, event('1', { alias: undefined })]);
      await record([
        event('3'),
        event('9', { model: 'churn', notBefore: undefined }),
      ]);

      const records = await history.records.readChain(fraud);
      expect(records).toMatchObject([
        { ...described, sequence: 1, recordedAt: 1_000 },
        { to: '1', alias: undefined, sequence: 2 },
        { to: '3', sequence: 3 },
      ]);
      await expect(
        history.records.listChains({ instance: 'fraud-prod', model: 'churn' }),
      ).resolves.toMatchObject([{ modelCreatedAt: fraud.modelCreatedAt }]);
    });

    it('gives back the look, whatever models are called', async () => {
      const { history, record } = await create(databaseId);

      await record([]);

      await expect(history.looks.find('fraud-prod')).resolves.toEqual({
        revision: 1,
        observation: observation(1_000),
      });
    });

    it('writes one of two looks that were compared with the same one before', async () => {
      const { history, record } = await create(databaseId);
      await record([]);
      const previous = await history.looks.find('fraud-prod');
      const recordAgain = () =>
        history.record({
          instance: 'fraud-prod',
          previous,
          observation: observation(2_000),
          events: [event('2')],
          recordedAt: 2_000,
        });

      const written = await Promise.all([recordAgain(), recordAgain()]);

      expect(written.sort()).toEqual([false, true]);
      expect(await history.records.readChain(fraud)).toHaveLength(1);
    });

    it('writes nothing of a look that fails half-way', async () => {
      const { history, record } = await create(databaseId);
      const broken = event('2', { kind: null as never });

      await expect(record([event('1'), broken])).rejects.toThrow(/null/i);

      await expect(history.looks.find('fraud-prod')).resolves.toBeUndefined();
      expect(await history.records.readChain(fraud)).toEqual([]);
    });

    it('proves that nothing was changed, and finds what was', async () => {
      const { knex, record, audit } = await create(databaseId);
      await record([event('2'), event('3', { model: 'churn' })]);
      await record([event('4')], 2_000);
      const { digest, broken } = await audit.verify(2_001);
      expect(broken).toEqual([]);
      expect(digest).toMatchObject({ chains: 2, records: 3 });
      await record([event('5')], 3_000);
      const verify = () => audit.verify(2_001, digest.root);
      await expect(verify()).resolves.toMatchObject({
        matches: true,
        broken: [],
        digest,
      });

      const rows = () => knex('model_history');
      await rows().where({ model: 'fraud', sequence: 2 }).update({ to: '1' });
      await expect(verify()).resolves.toMatchObject({
        broken: [{ instance: 'fraud-prod', model: 'fraud', sequence: 2 }],
      });

      await rows().where({ model: 'fraud' }).delete();
      await expect(verify()).resolves.toMatchObject({
        matches: false,
        broken: [],
      });
    });

    it('exports every record with the digest over all of them', async () => {
      const { record, audit } = await create(databaseId);
      await record([event('2', { reason: '=cmd|x' })]);
      const { digest } = await audit.verify(5_000);
      await record([event('3')], 5_000);
      const all = async (format: 'csv' | 'jsonl') => {
        const lines = [];
        for await (const line of exportHistory(audit.readChains(), {
          format,
          digest,
          keys: [],
        })) {
          lines.push(line);
        }
        return lines;
      };

      const jsonl = (await all('jsonl')).map(line => JSON.parse(line));
      expect(jsonl).toEqual([
        expect.objectContaining({
          model: 'fraud',
          alias: 'champion',
          to: '2',
          notBefore: '2023-11-14T22:15:00.000Z',
          hash: expect.stringMatching(/^[0-9a-f]{64}$/),
        }),
        { digest },
      ]);
      const csv = await all('csv');
      expect(csv).toHaveLength(3);
      expect(csv[1]).toContain("'=cmd|x");
      expect(csv[2]).toContain(digest.root);
    });

    it('finds out who was made the one that asked, or was left out', async () => {
      const { knex, record, audit } = await create(databaseId);
      const asked = { requestedBy: 'user:default/ben' };
      await record([event('2', asked), event('3')]);
      await expect(audit.verify(2_000)).resolves.toMatchObject({ broken: [] });

      for (const [sequence, requested_by] of [
        [1, null],
        [1, 'user:default/ada'],
        [2, 'user:default/ben'],
      ] as const) {
        const row = () => knex('model_history').where({ sequence });
        const [before] = await row();
        await row().update({ requested_by });

        await expect(audit.verify(2_000)).resolves.toMatchObject({
          broken: [{ sequence }],
        });
        await row().update({ requested_by: before.requested_by });
      }
    });

    it('keeps its records where the column of requesters goes and comes', async () => {
      const { knex, history, record, audit } = await create(databaseId);
      await record([event('2'), event('3')]);
      const before = await history.records.readChain(fraud);

      const name = '20261122_name_requesters.js';
      await knex.migrate.down({ directory, name } as never);
      await knex.migrate.latest({ directory });

      await expect(history.records.readChain(fraud)).resolves.toEqual(before);
      await expect(audit.verify(2_000)).resolves.toMatchObject({ broken: [] });
    });

    it('goes back to the database before it', async () => {
      const { knex, record } = await create(databaseId);
      await record([event('2')]);

      await knex.migrate.down({
        directory,
        name: '20261121_create_model_history.js',
      } as never);

      await expect(knex.schema.hasTable('model_history')).resolves.toBe(false);
      await knex.migrate.latest({ directory });
      await expect(knex('model_history').select()).resolves.toEqual([]);
    });
  });
});
