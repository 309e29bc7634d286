import { mlflowPagesOf } from '@mlflow-portal/backstage-plugin-mlflow-node';
import { toTracedRun } from './toTracedRun';

const ID = 'a'.repeat(32);
const pages = mlflowPagesOf('https://mlflow.example.com');

function traced(overrides: Partial<Parameters<typeof foundOf>[0]> = {}) {
  const run = toTracedRun(ID, foundOf(overrides), pages);
  if (run.state !== 'found') {
    throw new Error(`The run is ${run.state}`);
  }
  return run;
}

function foundOf(overrides: {
  startedAt?: number;
  endedAt?: number;
  metrics?: { key: string; value: number | 'NaN' }[];
  params?: { key: string; value: string }[];
  tags?: Map<string, string>;
  source?: string;
}) {
  const { source, ...rest } = overrides;
  return {
    state: 'found' as const,
    run: {
      runId: ID,
      experimentId: '7',
      deleted: false,
      metrics: [],
      params: [],
      tags: new Map<string, string>(),
      datasets: [{ name: 'payments', digest: 'd', source }],
      ...rest,
    },
  };
}

describe('toTracedRun', () => {
  it.each(['gone', 'no-access'] as const)('says of a run: %s', state => {
    expect(toTracedRun(ID, { state }, pages)).toEqual({ state, runId: ID });
  });

  it('says that a version comes from no run', () => {
    expect(toTracedRun(undefined, undefined, pages)).toEqual({ state: 'none' });
  });

  it('sorts, leaves the load of the machine out, and says when it cuts', () => {
    const entries = Array.from({ length: 1_001 }, (_, index) => ({
      key: `p${String(1_001 - index).padStart(4, '0')}`,
      value: 'x',
    }));

    expect(
      traced({
        metrics: [
          { key: 'system/cpu', value: 50 },
          { key: 'b', value: 1.7976931348623157e308 },
          { key: 'a', value: -1.7976931348623157e308 },
        ],
      }),
    ).toMatchObject({
      metrics: [
        { key: 'a', value: '-Infinity' },
        { key: 'b', value: 'Infinity' },
      ],
      truncated: false,
    });
    const { parameters, truncated } = traced({ params: entries });
    expect(parameters).toHaveLength(1_000);
    expect(parameters[0].key).toBe('p0001');
    expect(truncated).toBe(true);
  });

  it('knows how long it took once it ended, and only from times that are some', () => {
    expect(traced({ startedAt: 5 })).toMatchObject({ durationMs: undefined });
    expect(traced({ startedAt: 5, endedAt: 65 })).toMatchObject({
      startedAt: '1970-01-01T00:00:00.005Z',
      durationMs: 60,
    });
    expect(traced({ startedAt: 1e300 })).toMatchObject({
      startedAt: undefined,
    });
  });

  it.each([
    ['{"uri":"s3://key:secret@bucket/p?X-Amz-Signature=1"}', 's3://bucket/p'],
    [
      '{"url":"https://me:token@example.com/p.csv"}',
      'https://example.com/p.csv',
    ],
    ['{"path":"org/data","revision":"1"}', 'org/data'],
    ['{"tags":{"mlflow.user":"ada"}}', undefined],
    ['{"uri":{"deep":"s3://bucket"}}', undefined],
    ['null', undefined],
    ['s3://bucket', undefined],
    [undefined, undefined],
  ])('reads from %s where the data came from', (source, place) => {
    expect(traced({ source }).datasets).toEqual([
      {
        name: 'payments',
        digest: 'd',
        context: undefined,
        sourceType: undefined,
        source: place,
      },
    ]);
  });

  it('leaves logins out of the address of the code', () => {
    const tags = new Map([
      ['mlflow.source.git.repoURL', 'https://me:token@git.example.com/ml.git'],
      ['mlflow.source.git.branch', 'main'],
    ]);

    expect(traced({ tags }).code).toEqual({
      commit: undefined,
      branch: 'main',
      repository: 'https://git.example.com/ml.git',
      file: undefined,
    });
  });
});
