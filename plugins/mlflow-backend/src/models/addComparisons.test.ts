import {
  MetricValue,
  ModelAlias,
  RegisteredModel,
} from '@mlflow-portal/backstage-plugin-mlflow-common';
import { addComparisons } from './addComparisons';

const since = (from: string) => ({ notAfter: '2026-11-20T09:13:00Z', from });

/** An alias at a version whose run had this loss. */
function aliasAt(
  alias: string,
  version: string,
  changes: Partial<ModelAlias> & { loss?: MetricValue } = {},
): ModelAlias {
  const { loss = 2, ...rest } = changes;
  return {
    alias,
    version: {
      ...{ state: 'found', version, status: 'READY', url: '' },
      run: {
        ...{ state: 'found', runId: '', experimentId: '', deleted: false },
        metrics: [
          { key: 'loss', value: loss, direction: 'lower' },
          { key: 'size', value: 7 },
        ],
        ...{ datasets: [], url: '' },
      },
    },
    ...rest,
  };
}

/** Where version 2 had these metrics, and no other version is known. */
function compared(
  aliases: ModelAlias[],
  second: Record<string, MetricValue> = { loss: 3, size: 5 },
) {
  const model = { name: 'fraud', instance: 'prod', url: '', aliases };
  const result = addComparisons(model as RegisteredModel, (_, version) =>
    version === '2' ? new Map(Object.entries(second)) : undefined,
  );
  return result.aliases.map(({ comparedWith, version }) => ({
    comparedWith,
    metrics:
      version.state === 'found' && version.run.state === 'found'
        ? version.run.metrics
        : [],
  }));
}

describe('comparing the metrics of an alias', () => {
  it('holds a champion against the version before it', () => {
    expect(
      compared([aliasAt('champion', '3', { since: since('2') })]),
    ).toMatchObject([
      {
        comparedWith: { version: '2' },
        metrics: [
          { key: 'loss', previous: 3, difference: -1, verdict: 'better' },
          // No gate says what is better.
          { key: 'size', previous: 5, difference: 2, verdict: undefined },
        ],
      },
    ]);
  });

  it('holds the others against the champion', () => {
    const [, challenger] = compared([
      aliasAt('champion', '2'),
      aliasAt('challenger', '4', { loss: 3.5, since: since('3') }),
    ]);
    expect(challenger).toMatchObject({
      comparedWith: { version: '2', alias: 'champion' },
      metrics: [{ difference: 0.5, verdict: 'worse' }, { difference: 2 }],
    });
  });

  it('holds aliases of a model without a champion against their own past', () => {
    const [production] = compared([
      aliasAt('production', '3', { since: since('2'), loss: 3 }),
    ]);
    expect(production).toMatchObject({
      comparedWith: { version: '2' },
      metrics: [{ difference: 0, verdict: 'same' }, {}],
    });
  });

  it.each<[string, ModelAlias[]]>([
    ['a first champion', [aliasAt('champion', '3')]],
    [
      'a version before it of which nothing is known',
      [aliasAt('champion', '3', { since: since('1') })],
    ],
    [
      'a challenger that is the champion itself',
      [aliasAt('champion', '2'), aliasAt('challenger', '2')],
    ],
    [
      'a version that is gone',
      [
        {
          alias: 'champion',
          version: { state: 'deleted', version: '3' },
          since: since('2'),
        },
      ],
    ],
  ])('says nothing of %s', (_, aliases) => {
    expect(compared(aliases).at(-1)?.comparedWith).toBeUndefined();
  });

  it('gives no difference of what is no number', () => {
    const [champion] = compared(
      [aliasAt('champion', '3', { since: since('2') })],
      { loss: 'NaN' },
    );
    expect(champion.metrics).toEqual([
      { key: 'loss', value: 2, direction: 'lower', previous: 'NaN' },
      { key: 'size', value: 7 },
    ]);
  });
});
