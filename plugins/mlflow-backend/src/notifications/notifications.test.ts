import { TestDatabaseId, mockServices } from '@backstage/backend-test-utils';
import { AliasHistory, HistoryEvent } from '../history';
import { HistoryRetention } from '../history/retention/HistoryRetention';
import { createKeyPair, keysOf } from '../history/__testUtils__/checkpointKeys';
import { CheckpointStore } from '../history/store/CheckpointStore';
import { pluginDatabases } from '../__testUtils__/pluginDatabases';
import { migrationsDirectory as directory } from '../openDatabase';
import { AnnouncedHistory } from './AnnouncedHistory';
import { Announcer } from './Announcer';
import { Messenger } from './Messenger';
import { NoticeSource } from './Notice';
import { Inbox } from './__testUtils__/Inbox';
import { audienceOf, naming, sharedWith } from './__testUtils__/audienceOf';

const RISK = 'group:default/risk';
const GROWTH = 'group:default/growth';
const NOW = 1_800_000_000_000;
const DAY = 24 * 3_600_000;
const MIGRATION = '20261122_notify_owners.js';

const move = (
  to: number,
  change: Partial<HistoryEvent> = {},
): HistoryEvent => ({
  instance: 'fraud-prod',
  workspace: '',
  model: 'fraud',
  modelCreatedAt: 7,
  kind: 'moved',
  alias: 'champion',
  from: `${to - 1}`,
  to: `${to}`,
  notBefore: NOW - 120_000,
  notAfter: NOW - 60_000,
  source: 'poll',
  ...change,
});

const titleOf = (to: number) =>
  `champion of fraud moved from version ${
    to - 1
  } to ${to}, not through the portal`;

jest.setTimeout(60_000);

describe('owners', () => {
  const databases = pluginDatabases();

  async function create(databaseId: TestDatabaseId) {
    const knex = await databases.open(databaseId);
    const inbox = new Inbox();
    const logger = mockServices.logger.mock();
    const history = new AliasHistory(knex);
    const recordAt = (recordedAt: number, ...events: HistoryEvent[]) =>
      knex.transaction(transaction =>
        history.records.append(transaction, events, recordedAt),
      );
    const record = (...events: HistoryEvent[]) => recordAt(NOW, ...events);
    const readAudience = () =>
      audienceOf(
        [
          naming('fraud', { name: 'screening', owner: RISK }),
          naming('*', { name: 'all', owner: GROWTH, type: 'mlflow-server' }),
        ],
        sharedWith([RISK, GROWTH]),
      );
    const startBackend = (...others: NoticeSource<unknown>[]) => {
      const source = new AnnouncedHistory(
        knex,
        history.records,
        alias => alias === 'champion',
      );
      const announcer = new Announcer({
        sources: [...others, source],
        readAudience,
        messenger: new Messenger({ notifications: inbox, logger }),
        now: () => NOW,
      });
      return { source, announce: () => announcer.announce() };
    };
    return { knex, history, inbox, logger, record, recordAt, startBackend };
  }

  describe.each(databases.ids)('on %s', databaseId => {
    it('are told of each move made outside the portal, once', async () => {
      const { inbox, record, startBackend } = await create(databaseId);
      const { announce } = startBackend();
      await record(move(4));
      await announce();
      await announce();
      await record(
        move(5, { source: 'portal' }),
        move(6, { source: 'webhook' }),
        move(7, { alias: 'nightly' }),
      );
      await announce();
      await announce();

      expect(inbox.sent).toEqual([
        {
          recipients: { type: 'entity', entityRef: [RISK] },
          payload: expect.objectContaining({
            title: titleOf(4),
            topic: 'mlflow',
            link: '/catalog/default/component/screening',
          }),
        },
        expect.objectContaining({
          payload: expect.objectContaining({ title: titleOf(6) }),
        }),
      ]);
      // The second one takes the place of the first.
      expect(inbox.titlesOf(RISK)).toEqual([titleOf(6)]);
    });

    it('have a message once though a backend died before it wrote that down', async () => {
      const { inbox, record, startBackend } = await create(databaseId);
      await record(move(4));
      const dying = startBackend();
      jest
        .spyOn(dying.source, 'settle')
        .mockRejectedValue(new Error('the process ended'));
      await expect(dying.announce()).rejects.toThrow('the process ended');

      await startBackend().announce();
      await startBackend().announce();

      expect(inbox.sent).toHaveLength(2);
      expect(inbox.messagesOf(RISK)).toHaveLength(1);
    });

    it('have a message once though two backends sent it', async () => {
      const { inbox, record, startBackend } = await create(databaseId);
      await record(move(4), move(2, { model: 'churn' }));
      const backends = [startBackend(), startBackend()];

      await Promise.all(backends.map(({ announce }) => announce()));
      await Promise.all(backends.map(({ announce }) => announce()));

      expect(inbox.titlesOf(RISK)).toEqual([titleOf(4)]);
      expect(inbox.messagesOf(GROWTH)).toHaveLength(1);
      expect(inbox.sent.length).toBeLessThanOrEqual(4);
    });

    it('are not told twice because a slow backend writes down less than another', async () => {
      const { inbox, record, startBackend } = await create(databaseId);
      await record(move(4));
      const slow = startBackend();
      const [early] = await slow.source.collect(NOW);
      await record(move(5));
      await startBackend().announce();

      await slow.source.settle([early.key]);
      await startBackend().announce();

      expect(inbox.sent).toHaveLength(1);
    });

    it('are told later what could not be told at once, and the log says so once', async () => {
      const { inbox, logger, record, startBackend } = await create(databaseId);
      const { announce } = startBackend();
      inbox.isAway = true;
      await record(move(4));
      await announce();
      await announce();
      await announce();
      expect(inbox.sent).toEqual([]);
      expect(logger.warn).toHaveBeenCalledTimes(1);
      expect(logger.warn).toHaveBeenCalledWith(
        expect.stringContaining('@backstage/plugin-notifications-backend'),
        expect.anything(),
      );

      inbox.isAway = false;
      await announce();

      expect(inbox.titlesOf(RISK)).toEqual([titleOf(4)]);
      expect(logger.info).toHaveBeenCalledTimes(1);
    });

    it('are told of moves though something else cannot be found out', async () => {
      const { inbox, record, startBackend } = await create(databaseId);
      await record(move(4));
      const { announce } = startBackend({
        collect: () => Promise.reject(new Error('no outages today')),
        settle: async () => {},
      });

      await expect(announce()).rejects.toThrow('no outages today');
      await expect(announce()).rejects.toThrow('no outages today');

      expect(inbox.sent).toHaveLength(1);
    });

    it('get one message when a hundred things happen at once', async () => {
      const { inbox, record, startBackend } = await create(databaseId);
      await record(
        move(9),
        ...Array.from({ length: 120 }, (_, index) =>
          move(2, { model: `m${index}` }),
        ),
        move(2, { model: 'm7', kind: 'removed', to: undefined }),
      );
      const { announce } = startBackend();

      await announce();
      await announce();

      expect(inbox.titlesOf(RISK)).toEqual([titleOf(9)]);
      expect(inbox.messagesOf(GROWTH)).toEqual([
        expect.objectContaining({
          title: '120 changes in MLflow that concern your models',
          description: expect.stringMatching(
            /^champion of m7 is gone; .*; and 110 more$/,
          ),
          severity: 'high',
          link: '/catalog/default/component/all',
        }),
      ]);
      expect(inbox.sent).toHaveLength(2);
    });

    it('hear nothing of what is older than a day', async () => {
      const { knex, inbox, record, startBackend } = await create(databaseId);
      await record(move(4));
      await knex('model_history').update({ recorded_at: NOW - DAY });

      await startBackend().announce();

      expect(inbox.tries).toBe(0);
    });

    it('miss the alias of a deleted model though the move to it is not kept', async () => {
      const { knex, history, inbox, record, recordAt, startBackend } =
        await create(databaseId);
      await recordAt(NOW - 3 * DAY, move(4));
      const retention = new HistoryRetention({
        records: history.records,
        checkpoints: new CheckpointStore(knex),
        keys: keysOf({ checkpointKey: createKeyPair().privateKey }),
        retentionMs: 2 * DAY,
      });
      for await (const cut of retention.run(NOW)) {
        expect(cut).toHaveProperty('checkpoint');
      }
      await record(move(4, { kind: 'model-deleted', alias: undefined }));

      await startBackend().announce();

      expect(inbox.titlesOf(RISK)).toEqual([
        'fraud was deleted, or moved to another workspace, and its champion with it',
      ]);
    });

    it('hear nothing of what happened before there were notifications', async () => {
      const { knex, inbox, record, startBackend } = await create(databaseId);
      await knex.migrate.down({ directory, name: MIGRATION } as never);
      await expect(knex.schema.hasTable('announced_history')).resolves.toBe(
        false,
      );
      await record(move(4));
      await knex.migrate.latest({ directory });
      const { announce } = startBackend();
      await announce();
      expect(inbox.tries).toBe(0);

      await record(move(5));
      await announce();

      expect(inbox.titlesOf(RISK)).toEqual([titleOf(5)]);
    });
  });
});
