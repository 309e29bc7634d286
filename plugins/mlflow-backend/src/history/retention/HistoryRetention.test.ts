import { TestDatabaseId } from '@backstage/backend-test-utils';
import { verify } from 'node:crypto';
import { pluginDatabases } from '../../__testUtils__/pluginDatabases';
import { migrationsDirectory as directory } from '../../openDatabase';
import { HistoryEvent } from '../HistoryRecord';
import { createKeyPair, keysOf } from '../__testUtils__/checkpointKeys';
import { HistoryAudit } from '../audit/HistoryAudit';
import { exportHistory } from '../audit/exportHistory';
import { CheckpointKeys } from '../checkpoints/CheckpointKeys';
import { HistoryReader } from '../reading/HistoryReader';
import { AliasHistory } from '../store/AliasHistory';
import { CheckpointStore } from '../store/CheckpointStore';
import { Cut, HistoryRetention } from './HistoryRetention';

const DAY = 24 * 3_600_000;
const fraud = {
  instance: 'fraud-prod',
  workspace: '',
  model: 'fraud',
  modelCreatedAt: 7,
};
const pair = createKeyPair();
const keys = keysOf({ checkpointKey: pair.privateKey });

const event = (change: Partial<HistoryEvent>): HistoryEvent => ({
  ...fraud,
  kind: 'moved',
  alias: 'champion',
  notAfter: 0,
  source: 'poll',
  ...change,
});

/** What is seen on each day. */
const DAYS: Partial<HistoryEvent>[][] = [
  [
    { kind: 'model-seen', alias: undefined },
    { kind: 'seen', to: '1' },
  ],
  [{ from: '1', to: '2', actor: 'user:default/ada', source: 'portal' }],
  [{ kind: 'set', alias: 'challenger', to: '3' }],
  [{ kind: 'gap', alias: undefined, model: '', modelCreatedAt: 0 }],
  [{ from: '2', to: '3' }],
];

jest.setTimeout(60_000);

describe('retention', () => {
  const databases = pluginDatabases();

  async function create(databaseId: TestDatabaseId) {
    const knex = await databases.open(databaseId);
    const history = new AliasHistory(knex);
    const record = async (day: number, events: Partial<HistoryEvent>[]) => {
      const at = day * DAY;
      await history.record({
        instance: 'fraud-prod',
        previous: await history.looks.find('fraud-prod'),
        observation: {
          startedAt: at,
          endedAt: at,
          models: new Map([
            [
              'fraud',
              {
                createdAt: 7,
                updatedAt: 7,
                aliases: new Map<string, string>(),
              },
            ],
          ]),
          hidden: new Map(),
        },
        events: events.map(own =>
          event({ notBefore: at - DAY, notAfter: at, ...own }),
        ),
        recordedAt: at,
      });
    };
    for (const [index, events] of DAYS.entries()) {
      await record(index + 1, events);
    }
    const retain = async (day: number, using = keys) => {
      const cuts: Cut[] = [];
      const retention = new HistoryRetention({
        records: history.records,
        checkpoints: new CheckpointStore(knex),
        keys: using,
        retentionMs: 2 * DAY,
      });
      for await (const cut of retention.run(day * DAY)) {
        cuts.push(cut);
      }
      return cuts;
    };
    const verifyWith = (
      using: CheckpointKeys,
      ...question: Parameters<HistoryAudit['verify']>
    ) => new HistoryAudit(history.records, using).verify(...question);
    const reader = new HistoryReader(history);
    const versionAt = (day: number, alias = 'champion') =>
      reader.versionAt('fraud-prod', { model: 'fraud', alias, at: day * DAY });
    return { knex, history, record, retain, verifyWith, reader, versionAt };
  }

  describe.each(databases.ids)('on %s', databaseId => {
    it('says of what was removed that it is no longer kept, and knows the rest as before', async () => {
      const { history, record, retain, reader, versionAt } = await create(
        databaseId,
      );
      const days = [3.5, 4.5, 4.9, 5];
      const before = await Promise.all(days.map(day => versionAt(day)));
      const challenger = await versionAt(4.9, 'challenger');

      const cuts = await retain(5.5);

      expect(cuts).toMatchObject([
        { checkpoint: { model: 'fraud', sequence: 4 } },
      ]);
      expect(await history.records.readChain(fraud)).toHaveLength(1);
      expect(await Promise.all(days.map(day => versionAt(day)))).toEqual(
        before,
      );
      await expect(versionAt(4.9, 'challenger')).resolves.toEqual(challenger);
      await expect(versionAt(2.5)).resolves.toEqual({
        state: 'unknown',
        because: 'no-longer-kept',
        keptSince: 3 * DAY,
      });
      await record(6, []);
      await retain(20);
      await expect(versionAt(5.5)).resolves.toMatchObject({
        state: 'version',
        version: '3',
        since: { notBefore: 4 * DAY, notAfter: 5 * DAY },
      });
      await expect(
        reader.lastMove('fraud-prod', 'fraud', 'champion'),
      ).resolves.toMatchObject({ from: '2', to: '3' });
      await expect(reader.read('fraud-prod', 'fraud')).resolves.toMatchObject({
        keptSince: 5 * DAY,
        gaps: [],
        records: [
          { kind: 'model-seen' },
          { alias: 'challenger', to: '3' },
          { alias: 'champion', to: '3' },
        ],
      });
    });

    it('keeps who moved an alias, and goes on where it stopped', async () => {
      const { history, record, retain, reader, verifyWith } = await create(
        databaseId,
      );
      await retain(5.5);
      await expect(
        reader.lastMove('fraud-prod', 'fraud', 'challenger'),
      ).resolves.toMatchObject({ sequence: 4, to: '3' });
      const { records } = await reader.read('fraud-prod', 'fraud');
      expect(records).toContainEqual(
        expect.objectContaining({ to: '2', actor: 'user:default/ada' }),
      );
      await retain(20);

      await record(21, [{ from: '3', to: '4' }]);

      expect(await history.records.readChain(fraud)).toMatchObject([
        { sequence: 6, to: '4' },
      ]);
      await expect(verifyWith(keys, 22 * DAY)).resolves.toMatchObject({
        broken: [],
      });
      await expect(retain(20)).resolves.toEqual([]);
    });

    it('changes no digest, of which the end is kept', async () => {
      const { retain, verifyWith } = await create(databaseId);
      const until = 4.5 * DAY;
      const { digest } = await verifyWith(keys, until);
      expect(digest).toMatchObject({ chains: 2, records: 5, checkpoints: 0 });

      await retain(5.5);
      await retain(6.5);

      await expect(verifyWith(keys, until, digest.root)).resolves.toEqual({
        digest: { ...digest, checkpoints: 2 },
        matches: true,
        broken: [],
      });
      await retain(20);
      await expect(verifyWith(keys, until)).rejects.toThrow(
        /until: records .* no longer kept.* after 1970-01-06T00:00/,
      );
      await expect(verifyWith(keys, 5 * DAY + 1)).resolves.toMatchObject({
        digest: { records: 6 },
      });
    });

    it('is proved with the key that signed, also when there is a newer one', async () => {
      const { retain, verifyWith } = await create(databaseId);
      await retain(5.5);
      const next = createKeyPair();
      const alone = keysOf({ checkpointKey: next.privateKey });
      const both = keysOf({
        checkpointKey: next.privateKey,
        trustedCheckpointKeys: [pair.publicKey],
      });

      const unknown = {
        model: 'fraud',
        sequence: 4,
        because: 'checkpoint-unknown-key',
      };
      await expect(verifyWith(alone, 6 * DAY)).resolves.toMatchObject({
        broken: [unknown],
      });
      await expect(retain(20, alone)).resolves.toMatchObject([
        { checkpoint: { model: '' } },
        { broken: unknown },
      ]);
      await expect(retain(20, both)).resolves.toMatchObject([
        { checkpoint: { model: 'fraud', sequence: 5 } },
      ]);
      await expect(verifyWith(alone, 21 * DAY)).resolves.toMatchObject({
        broken: [],
      });
    });

    it('leaves a history alone that somebody changed', async () => {
      const { knex, history, retain } = await create(databaseId);
      await knex('model_history').where({ to: '2' }).update({ actor: null });

      await expect(retain(5.5)).resolves.toMatchObject([
        { broken: { model: 'fraud', sequence: 3, because: 'record-changed' } },
      ]);
      expect(await history.records.readChain(fraud)).toHaveLength(5);
    });

    it('is done once by two backends at a time', async () => {
      const { retain, verifyWith } = await create(databaseId);

      const cuts = await Promise.all([retain(20), retain(20)]);

      expect(cuts.flat()).toHaveLength(2);
      await expect(verifyWith(keys, 21 * DAY)).resolves.toMatchObject({
        broken: [],
        digest: { records: 6, checkpoints: 2 },
      });
    });

    it('lets looks be recorded meanwhile', async () => {
      const { retain, record, verifyWith } = await create(databaseId);

      await Promise.all([
        retain(20),
        record(21, [{ from: '3', to: '4' }]),
        retain(20),
      ]);

      await expect(verifyWith(keys, 22 * DAY)).resolves.toMatchObject({
        broken: [],
        digest: { records: 7, checkpoints: 2 },
      });
    });

    it('is exported with all that it takes to prove it', async () => {
      const { history, retain } = await create(databaseId);
      await retain(5.5);
      const audit = new HistoryAudit(history.records, keys);
      const { digest } = await audit.verify(6 * DAY);
      const all = async (format: 'csv' | 'jsonl') => {
        const lines: string[] = [];
        const options = { format, digest, keys: audit.listKeys() };
        for await (const line of exportHistory(audit.readChains(), options)) {
          lines.push(line);
        }
        return lines;
      };

      const lines = (await all('jsonl')).map(line => JSON.parse(line));

      const { checkpoint } = lines.find(line => 'checkpoint' in line);
      const { key } = lines.find(line => 'key' in line);
      expect(JSON.parse(checkpoint.content)).toMatchObject({
        ...fraud,
        sequence: 4,
        key: key.fingerprint,
        state: [{ kind: 'model-seen' }, { to: '2' }, { to: '3' }],
      });
      expect(key.publicKey).toBe(pair.publicKey);
      expect(
        verify(
          null,
          Buffer.from(checkpoint.content),
          key.publicKey,
          Buffer.from(checkpoint.signature, 'hex'),
        ),
      ).toBe(true);
      expect(lines.at(-1)).toEqual({ digest });
      const csv = (await all('csv')).join('');
      expect(csv).toContain(`"${pair.publicKey}"`);
      expect(csv).toContain(`,${checkpoint.signature}\n`);
    });

    it('goes back to the database before it', async () => {
      const { knex, retain } = await create(databaseId);
      const name = '20261122_sign_checkpoints.js';

      await knex.migrate.down({ directory, name } as never);

      await expect(knex.schema.hasTable('history_checkpoints')).resolves.toBe(
        false,
      );
      await knex.migrate.latest({ directory });
      await expect(retain(5.5)).resolves.toHaveLength(1);
    });
  });
});
