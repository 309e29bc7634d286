import { RegisteredModel } from '@mlflow-portal/backstage-plugin-mlflow-common';
import { HistoryRecord } from '../HistoryRecord';
import { addPast } from './addPast';

const CREATED = Date.UTC(2026, 10, 1);
const LOST = Date.UTC(2026, 10, 20);

const move = (changes: Partial<HistoryRecord>): HistoryRecord => ({
  ...{ instance: 'fraud-prod', workspace: '', model: 'fraud' },
  ...{ modelCreatedAt: CREATED, kind: 'moved', alias: 'champion' },
  ...{ notAfter: LOST, source: 'poll', sequence: 2, recordedAt: 0, hash: '' },
  ...changes,
});

const removed = (changes: Partial<HistoryRecord> = {}) =>
  move({ kind: 'removed', from: '3', ...changes });

function pastOf(moves: HistoryRecord[], champion?: string): RegisteredModel {
  return addPast(
    {
      ...{ name: 'fraud', instance: 'fraud-prod', url: '' },
      createdAt: new Date(CREATED).toISOString(),
      aliases:
        champion === undefined
          ? []
          : [
              {
                alias: 'champion',
                version: { state: 'deleted', version: champion },
              },
            ],
    },
    moves,
  );
}

describe('the past of aliases', () => {
  it('says who moved an alias, where the portal did, and why', () => {
    const by = {
      actor: 'user:default/paul',
      requestedBy: 'user:default/ada',
      reason: 'AUC up by 0.02',
    };

    const { aliases } = pastOf([move({ from: '2', to: '3', ...by })], '3');

    expect(aliases[0].since).toEqual({
      notAfter: '2026-11-20T00:00:00.000Z',
      from: '2',
      ...by,
    });
  });

  it('says nothing of an alias that was moved since', () => {
    const { aliases } = pastOf([move({ from: '2', to: '3' })], '4');
    expect(aliases[0].since).toBeUndefined();
  });

  it('misses a champion that is gone, and what went with its version', () => {
    const { lostAliases } = pastOf([
      removed(),
      removed({ alias: 'challenger', reason: 'version-deleted' }),
      // Somebody took it away, as people do once it won.
      removed({ alias: 'candidate' }),
    ]);

    const when = { from: '3', notAfter: '2026-11-20T00:00:00.000Z' };
    expect(lostAliases).toEqual([
      { alias: 'champion', versionDeleted: false, ...when },
      { alias: 'challenger', versionDeleted: true, ...when },
    ]);
  });

  it.each<[string, HistoryRecord, string | undefined]>([
    ['is there again', removed(), '3'],
    [
      'another model of that name had',
      removed({ modelCreatedAt: CREATED - 1 }),
      undefined,
    ],
  ])('does not miss an alias that %s', (_, record, champion) => {
    expect(pastOf([record], champion).lostAliases).toEqual([]);
  });
});
