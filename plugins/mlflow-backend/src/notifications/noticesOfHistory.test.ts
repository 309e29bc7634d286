import { HistoryRecord } from '../history';
import { noticesOfHistory } from './noticesOfHistory';

const T = Date.parse('2026-11-21T10:00:00Z');
const isWatched = (alias: string) => ['champion', 'live'].includes(alias);

function chainOf(...records: Partial<HistoryRecord>[]): HistoryRecord[] {
  return records.map((record, index) => ({
    instance: 'fraud-prod',
    workspace: '',
    model: 'fraud',
    modelCreatedAt: 7,
    kind: 'moved',
    alias: 'champion',
    notBefore: T,
    notAfter: T + 60_000,
    source: 'poll',
    sequence: index + 1,
    recordedAt: T,
    hash: '',
    ...record,
  }));
}

const titlesOf = (...records: Partial<HistoryRecord>[]) =>
  noticesOfHistory(chainOf(...records), 0, isWatched).map(({ title }) => title);

const SEEN = { kind: 'seen', to: '3' } as const;
const DELETED = { kind: 'model-deleted', alias: undefined } as const;

describe('what owners are told of a history', () => {
  it('says from where to where an alias was moved, and when', () => {
    const [notice] = noticesOfHistory(
      chainOf(SEEN, { from: '3', to: '4' }),
      2,
      isWatched,
    );

    expect(notice).toMatchObject({
      title:
        'champion of fraud moved from version 3 to 4, not through the portal',
      description:
        'Seen on the MLflow instance fraud-prod between 2026-11-21 10:00 UTC and 2026-11-21 10:01 UTC. MLflow does not tell who did it.',
      severity: 'normal',
      instance: 'fraud-prod',
      model: 'fraud',
    });
  });

  it.each([
    ['what was there at the first look', [{ ...SEEN, notBefore: undefined }]],
    ['what the portal moved', [{ from: '3', to: '4', source: 'portal' }]],
    ['other aliases', [{ alias: 'nightly', from: '3', to: '4' }]],
    ['a deleted model without a watched alias', [{ alias: 'x' }, DELETED]],
    [
      'a deleted model whose alias was removed before',
      [SEEN, { ...DELETED, source: 'portal' }],
    ],
  ] as const)('says nothing of %s', (_, records) => {
    expect(titlesOf(...records)).toEqual([]);
  });

  it('tells an alias that was removed from one that went with its version', () => {
    const [removed] = noticesOfHistory(
      chainOf({ kind: 'removed', from: '3' }),
      0,
      isWatched,
    );
    const [lost] = noticesOfHistory(
      chainOf({ kind: 'removed', from: '3', reason: 'version-deleted' }),
      0,
      isWatched,
    );

    expect(removed).toMatchObject({
      title: 'champion of fraud is gone',
      severity: 'high',
    });
    expect(removed.description).toMatch(/ It pointed to version 3\.$/);
    expect(lost.description).toMatch(/ It pointed to version 3, which was/);
  });

  it('misses a model for the aliases it had', () => {
    expect(titlesOf(SEEN, { ...SEEN, alias: 'live' }, DELETED)).toEqual([
      'fraud was deleted, or moved to another workspace, and its champion and live with it',
    ]);
    expect(titlesOf(SEEN, { kind: 'removed', from: '3' }, DELETED)).toEqual([
      'champion of fraud is gone',
    ]);
    const again = { kind: 'model-seen', alias: undefined } as const;
    expect(titlesOf(SEEN, DELETED, again, DELETED)).toHaveLength(1);
    expect(
      titlesOf(SEEN, { ...DELETED, kind: 'model-renamed', to: 'fraud-2' }),
    ).toEqual(['fraud is called fraud-2 now']);
  });

  it('does not blame others for what the portal may have done itself', () => {
    const attempt = { kind: 'attempted', from: '3', to: '4' } as const;

    expect(
      titlesOf(SEEN, { ...attempt, source: 'portal' }, { from: '3', to: '4' }),
    ).toEqual([
      'champion of fraud moved from version 3 to 4, probably as asked for in the portal',
    ]);
    expect(
      titlesOf(SEEN, { ...attempt, source: 'portal' }, { from: '3', to: '5' }),
    ).toEqual([
      'champion of fraud moved from version 3 to 5, not through the portal',
    ]);
  });

  it('has one last word for each alias', () => {
    expect(
      titlesOf(
        SEEN,
        { from: '3', to: '4' },
        { from: '4', to: '5' },
        { alias: 'live', kind: 'set', to: '5' },
      ),
    ).toEqual([
      'champion of fraud moved from version 4 to 5, not through the portal',
      'live of fraud was set to version 5, not through the portal',
    ]);
  });

  it('leaves what was told before', () => {
    const records = chainOf(SEEN, { from: '3', to: '4' });

    expect(noticesOfHistory(records, 3, isWatched)).toEqual([]);
  });

  it('fits into a title, whatever the model is called', () => {
    const [title] = titlesOf({ model: 'm'.repeat(256), from: '3', to: '4' });

    expect(title.length).toBeLessThan(200);
    expect(title).toMatch(/m… moved from version 3 to 4/);
    expect(
      titlesOf({ model: 'a\r\nSubject: b\u202ec', from: '3', to: '4' }),
    ).toEqual([
      'champion of a Subject: b c moved from version 3 to 4, not through the portal',
    ]);
  });
});
