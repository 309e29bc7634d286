import {
  Metric,
  ModelFile,
  TracedRun,
} from '@mlflow-portal/backstage-plugin-mlflow-common';
import { Comparable, compareVersions } from './compareVersions';

type FoundRun = Extract<TracedRun, { state: 'found' }>;

const EMPTY: ModelFile = { state: 'read', flavors: [] };

function version(
  options: {
    run?: Partial<FoundRun> | 'gone';
    file?: ModelFile;
    tags?: Comparable['version']['tags'];
  } = {},
): Comparable {
  const { run = {}, file = EMPTY, tags = [] } = options;
  return {
    version: { version: '3', status: 'READY', aliases: [], tags, url: '' },
    run:
      run === 'gone'
        ? { state: 'gone', runId: 'r' }
        : {
            state: 'found',
            runId: 'r',
            experimentId: '0',
            deleted: false,
            metrics: [],
            parameters: [],
            datasets: [],
            code: {},
            truncated: false,
            url: '',
            ...run,
          },
    file,
  };
}

function metricOf(
  first: Metric['value'] | undefined,
  second: Metric['value'] | undefined,
  direction?: 'higher' | 'lower',
) {
  const [one, other] = [first, second].map(value =>
    version({
      run: { metrics: value === undefined ? [] : [{ key: 'm', value }] },
    }),
  );
  const directions = new Map(direction && [['m', direction]]);
  const { key, ...rest } = compareVersions(one, other, directions).metrics[0];
  return JSON.parse(JSON.stringify(rest));
}

describe('compareVersions', () => {
  it.each([
    [0.5, 0.75, undefined, { difference: 0.25 }],
    [0.5, 0.75, 'higher', { difference: 0.25, better: 'second' }],
    [0.5, 0.75, 'lower', { difference: 0.25, better: 'first' }],
    [0.75, 0.5, 'higher', { difference: -0.25, better: 'first' }],
    [0.75, 0.5, 'lower', { difference: -0.25, better: 'second' }],
    [0.5, 0.5, 'lower', { difference: 0, better: 'neither' }],
    [0.5, 'NaN', 'higher', {}],
    ['Infinity', 'Infinity', 'higher', {}],
    [undefined, 0.5, 'higher', {}],
    [0.5, undefined, 'higher', {}],
    [-1.7e308, 1.7e308, 'higher', { better: 'second' }],
  ] as const)(
    'says of %s and %s, of which %s is better',
    (first, second, direction, outcome) => {
      expect(metricOf(first, second, direction)).toEqual({
        ...(first !== undefined && { first }),
        ...(second !== undefined && { second }),
        ...(direction && { direction }),
        ...outcome,
      });
    },
  );

  it('lists what differs, and counts what does not', () => {
    const compared = compareVersions(
      version({
        run: {
          parameters: [
            { key: 'depth', value: '6' },
            { key: 'eta', value: '0.1' },
            { key: 'seed', value: '1' },
          ],
        },
        tags: [{ key: 'state', value: 'new' }],
      }),
      version({
        run: {
          parameters: [
            { key: 'depth', value: '8' },
            { key: 'booster', value: 'dart' },
            { key: 'eta', value: '0.1' },
          ],
        },
        tags: [{ key: 'state', value: 'new' }],
      }),
      new Map(),
    );

    expect(compared).toMatchObject({
      parameters: [
        { key: 'booster', second: 'dart' },
        { key: 'depth', first: '6', second: '8' },
        { key: 'seed', first: '1' },
      ],
      sameParameters: 1,
      tags: [],
    });
  });

  it('tells data sets apart by their digest and what they were for', () => {
    const training = { name: 'payments', digest: 'd1', context: 'training' };
    const newer = { ...training, digest: 'd2' };
    const test = { ...training, context: 'test' };
    const { datasets } = compareVersions(
      version({ run: { datasets: [training, test] } }),
      version({
        run: { datasets: [{ ...training, source: 's3://b' }, newer] },
      }),
      new Map(),
    );

    expect(datasets).toEqual([
      { ...test, in: 'first' },
      { ...training, in: 'both' },
      { ...newer, in: 'second' },
    ]);
  });

  it('says where signatures differ, and when it cannot', () => {
    const column = { name: 'age', type: 'double', required: true };
    const signed = (...inputs: (typeof column)[]): ModelFile => ({
      ...{ state: 'read', flavors: [] },
      signature: { inputs, outputs: [], params: [] },
    });
    const compare = (first: ModelFile, second: ModelFile) => {
      const { signature, signatureChanges } = compareVersions(
        version({ file: first }),
        version({ file: second }),
        new Map(),
      );
      return [signature, ...signatureChanges];
    };

    expect(compare(signed(column), signed(column))).toEqual(['same']);
    expect(
      compare(
        signed(column),
        signed(
          { ...column, required: false },
          { ...column, name: 'country', type: 'string' },
        ),
      ),
    ).toEqual([
      'different',
      { key: 'inputs age', first: 'double', second: 'double (optional)' },
      { key: 'inputs country', second: 'string' },
    ]);
    expect(compare(EMPTY, EMPTY)).toEqual(['same']);
    expect(compare(EMPTY, signed())).toEqual(['different']);
    expect(compare(signed(column), { state: 'unreadable' })).toEqual([
      'unknown',
    ]);
  });

  it.each([
    ['a', 'a', 'same'],
    ['a', 'b', 'different'],
    ['a', undefined, 'unknown'],
    [undefined, undefined, 'unknown'],
  ])('says of the commits %s and %s: %s', (first, second, code) => {
    const [one, other] = [first, second].map(commit =>
      version({ run: { code: { commit } } }),
    );
    expect(compareVersions(one, other, new Map())).toMatchObject({ code });
  });

  it('says when there were more tags than it compared', () => {
    const tags = Array.from({ length: 50 }, (_, index) => ({
      key: `tag-${index}`,
      value: '',
    }));
    const compare = (count: number) =>
      compareVersions(
        version(),
        version({ tags: tags.slice(0, count) }),
        new Map(),
      );

    expect(compare(49).truncated).toBe(false);
    expect(compare(50).truncated).toBe(true);
  });

  it('claims nothing of a run that cannot be read', () => {
    const metrics = [{ key: 'auc', value: 0.9 }];
    expect(
      compareVersions(
        version({ run: 'gone' }),
        version({ run: { metrics, truncated: true } }),
        new Map([['auc', 'higher']]),
      ),
    ).toMatchObject({
      first: { run: 'gone' },
      metrics: [{ key: 'auc', second: 0.9 }],
      code: 'unknown',
      truncated: true,
    });
  });
});
