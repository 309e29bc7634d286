import { HistoryRecord } from '../HistoryRecord';
import { versionAt } from './versionAt';

const MINUTE = 60_000;

function record(
  change: Pick<HistoryRecord, 'kind' | 'notAfter'> & Partial<HistoryRecord>,
): HistoryRecord {
  return {
    instance: 'fraud-prod',
    workspace: '',
    model: 'fraud',
    modelCreatedAt: 0,
    source: 'poll',
    sequence: 1,
    recordedAt: change.notAfter,
    hash: '',
    ...change,
  };
}

const seen = record({ kind: 'model-seen', notAfter: 0 });
const champion = record({
  ...{ kind: 'seen', alias: 'champion', to: '3', notAfter: 0 },
});
const hidden = record({
  ...{ kind: 'model-hidden', notBefore: MINUTE, notAfter: 2 * MINUTE },
});
const gone = record({
  ...{ kind: 'model-deleted', notBefore: MINUTE, notAfter: 9 * MINUTE },
});

const ask = (records: HistoryRecord[], at: number) =>
  versionAt(records, 'champion', at, {
    gaps: [],
    observedUntil: 10 * MINUTE,
  });

describe('versionAt', () => {
  it('says which version it was between two looks', () => {
    expect(ask([seen, champion], MINUTE)).toMatchObject({
      ...{ state: 'version', version: '3' },
    });
  });

  it('gives the interval in which a model that was to be seen went away', () => {
    expect(ask([seen, champion, gone], 5 * MINUTE)).toMatchObject({
      ...{ state: 'changed', from: '3', to: undefined },
      ...{ notBefore: MINUTE, notAfter: 9 * MINUTE },
    });
  });

  it('knows nothing of a model that went away while it was hidden', () => {
    expect(ask([seen, champion, hidden, gone], 5 * MINUTE)).toEqual({
      ...{ state: 'unknown', because: 'hidden', before: '3' },
    });
    expect(ask([seen, champion, hidden, gone], 10 * MINUTE)).toMatchObject({
      state: 'deleted',
    });
  });
});
