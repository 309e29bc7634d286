import { formatDifference, formatMetric, mainMetrics } from './metrics';

const keys = (...names: string[]) => names.map(key => ({ key, value: 1 }));

describe('mainMetrics', () => {
  it('puts quality on unseen data before training and other numbers', () => {
    expect(
      mainMetrics(
        keys('train_loss', 'duration', 'auc', 'val_rows', 'val_auc'),
      ).map(({ key }) => key),
    ).toEqual(['val_auc', 'val_rows', 'auc', 'duration']);
  });

  it('puts those first that a promotion depends on', () => {
    const [first] = mainMetrics([
      ...keys('val_auc'),
      { key: 'latency', value: 1, direction: 'lower' },
    ]);
    expect(first.key).toBe('latency');
  });

  it('leaves out what MLflow measured about the machine', () => {
    expect(mainMetrics(keys('system/cpu_utilization_percentage'))).toEqual([]);
  });

  it('names at most four', () => {
    expect(mainMetrics(keys('a', 'b', 'c', 'd', 'e'))).toHaveLength(4);
  });
});

describe('formatMetric', () => {
  it.each([
    [0.9347512, '0.9348'],
    [12345.678, '12,346'],
    [250000, '250,000'],
    [0, '0'],
    [0.0000123456, '1.235E-5'],
    ['NaN', 'NaN'],
  ] as const)('writes %s as %s', (value, text) => {
    expect(formatMetric(value, 'en')).toBe(text);
  });
});

describe('formatDifference', () => {
  it.each([
    [0.9731 - 0.9522, '+0.0209'],
    [-0.5, '-0.5'],
    [1234.5, '+1,235'],
    [0, '0'],
  ])('writes %s as %s', (value, text) => {
    expect(formatDifference(value, 'en')).toBe(text);
  });
});
