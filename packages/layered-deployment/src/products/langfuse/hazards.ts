import type { ChartHazard } from '../../product';

const plainText: ChartHazard[] = [
  ['langfuse', 'salt', 'value'],
  ['langfuse', 'encryptionKey', 'value'],
  ['langfuse', 'nextauth', 'secret', 'value'],
  ['postgresql', 'auth', 'password'],
  ['redis', 'auth', 'password'],
  ['clickhouse', 'auth', 'password'],
].map(keys => ({
  keys,
  breaks: value => typeof value === 'string' && value !== '',
  why: 'a secret would be plain text in Git',
  evidence: 'chart langfuse 2.0.0, values.yaml',
  checkedOn: '2026-11-21',
}));

/** Keys that the chart takes and that lose data or give secrets away. */
export const hazards: ChartHazard[] = [
  ...plainText,
  ...['postgresql', 'redis', 'clickhouse', 's3'].map(store => ({
    keys: [store, 'deploy'],
    breaks: (value: unknown) => value === true,
    why: 'the store and its data would live and die with the Application',
    evidence: 'chart langfuse 2.0.0, Chart.yaml: subcharts',
    checkedOn: '2026-11-21',
  })),
  {
    keys: ['s3', 'mediaUpload', 'maxContentLength'],
    breaks: value => typeof value === 'number',
    why: 'a number comes out as "1e+09"',
    evidence: 'chart langfuse 2.0.0, rendered with Helm 4.3.1',
    checkedOn: '2026-11-21',
  },
];
