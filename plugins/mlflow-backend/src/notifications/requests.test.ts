import { mockServices } from '@backstage/backend-test-utils';
import { Knex } from 'knex';
import { memoryDatabase } from '../__testUtils__/memoryDatabase';
import { RequestNews, RequestStore } from '../approvals';
import { AnnouncedRequests } from './AnnouncedRequests';
import { Announcer } from './Announcer';
import { Messenger } from './Messenger';
import { Inbox } from './__testUtils__/Inbox';
import { audienceOf, naming, sharedWith } from './__testUtils__/audienceOf';

const RISK = 'group:default/risk';
const AUDITORS = 'group:default/auditors';
const ADA = 'user:default/ada';
const START = Date.parse('2026-11-22T08:00:00Z');
const DAY = 24 * 3_600_000;
const LINK = '/catalog/default/component/screening';

const draft = {
  entityRef: 'component:default/screening',
  ...{ instance: 'fraud-prod', model: 'fraud', modelCreatedAt: 7 },
  ...{ alias: 'champion', version: '4', expectedVersion: '3' },
  reason: 'better on\nthe holdout',
  requestedBy: ADA,
  requesterRefs: [ADA, RISK],
  cataloguedRefs: [RISK],
  expiresAt: START + 7 * DAY,
};

describe('a request for a second person', () => {
  let knex: Knex;
  let now: number;
  let inbox: Inbox;
  let store: RequestStore;

  beforeEach(async () => {
    knex = await memoryDatabase();
    now = START;
    inbox = new Inbox();
    store = new RequestStore(knex, () => now);
  });

  afterEach(() => knex.destroy());

  /** A backend that has just started has its turn. */
  async function announce(approvers: string[][] = []) {
    await new Announcer({
      sources: [
        new AnnouncedRequests({
          news: new RequestNews(knex),
          rules: { rulesFor: () => ({ approvers }) },
          isWatched: alias => alias === 'champion',
        }),
      ],
      readAudience: () =>
        audienceOf(
          [naming('fraud', { name: 'screening', owner: RISK })],
          sharedWith([RISK]),
        ),
      messenger: new Messenger({
        notifications: inbox,
        logger: mockServices.logger.mock(),
      }),
      now: () => now,
    }).announce();
  }

  async function ask(change: Partial<typeof draft> = {}) {
    const kept = await store.create({ ...draft, ...change });
    if (typeof kept === 'string') {
      throw new Error(kept);
    }
    return kept;
  }

  it('is told once to the owners of the model, but for who asked', async () => {
    await ask();

    await announce();
    await announce();

    expect(inbox.sent).toEqual([
      {
        recipients: {
          type: 'entity',
          entityRef: [RISK],
          excludeEntityRef: ADA,
        },
        payload: expect.objectContaining({
          title: 'ada asks to move champion of fraud from version 3 to 4',
          description:
            'better on the holdout (until 2026-11-29 08:00 UTC somebody else can approve it, on the MLflow instance fraud-prod)',
          link: LINK,
        }),
      },
    ]);
  });

  it('is told to those whom the rules leave the approval to', async () => {
    await ask({ expectedVersion: null as unknown as string });

    await announce([[AUDITORS], [AUDITORS]]);

    expect(inbox.messagesOf(RISK)).toEqual([]);
    expect(inbox.messagesOf(AUDITORS)).toEqual([
      expect.objectContaining({
        title: 'ada asks to move champion of fraud to version 4',
        link: LINK,
      }),
    ]);
  });

  it.each([
    [
      'rejected',
      { state: 'rejected', decidedBy: 'user:default/vera', note: 'too early' },
      'was rejected by vera',
      'too early',
    ],
    [
      'outdated',
      { state: 'outdated', note: 'The alias was moved.' },
      'does not hold any more',
      'The alias was moved.',
    ],
  ] as const)(
    'that was %s is told to who asked',
    async (_, end, title, description) => {
      const { id } = await ask();
      await announce();
      await store.close(id, end);

      await announce();
      await announce();

      expect(inbox.sent).toHaveLength(2);
      expect(inbox.messagesOf(ADA)).toEqual([
        expect.objectContaining({
          title: `Your request for champion of fraud and version 4 ${title}`,
          description,
          link: LINK,
        }),
      ]);
    },
  );

  it('that is approved is told once nothing can be taken back', async () => {
    const { id } = await ask();
    const claim = (await store.claim(id, 'user:default/vera'))!;
    await announce();
    expect(inbox.sent).toEqual([]);
    await store.finish(claim, { state: 'approved', outcome: 'moved' });

    await announce();

    expect(inbox.titlesOf(ADA)).toEqual([
      'Your request for champion of fraud and version 4 was approved by vera, and moved',
    ]);
  });

  it('that nobody decided is told to who asked', async () => {
    await ask();
    await announce();
    now += 7 * DAY;

    await announce();
    await announce();

    expect(inbox.titlesOf(ADA)).toEqual([
      'Your request for champion of fraud and version 4 was decided by nobody in time; ask again if it still holds',
    ]);
    expect(inbox.sent).toHaveLength(2);
  });

  it('is told later where the notifications are away, for a day', async () => {
    await ask();
    inbox.isAway = true;
    await announce();
    inbox.isAway = false;
    await ask({ model: 'price' });
    now += DAY - 1;
    await announce();
    expect(inbox.titlesOf(RISK)).toHaveLength(1);

    await ask({ alias: 'champion', model: 'fraud', modelCreatedAt: 8 });
    now += DAY;
    await announce();
    expect(inbox.titlesOf(RISK)).toHaveLength(1);
  });

  it('is told to nobody where the alias is not watched or it was withdrawn', async () => {
    await ask({ alias: 'candidate' });
    const { id } = await ask();
    await store.close(id, { state: 'withdrawn', decidedBy: ADA });

    await announce();

    expect(inbox.tries).toBe(0);
  });
});
