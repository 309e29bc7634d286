import { parseCronJobs, readBackupStatus } from './backup';

const due = '2026-11-21T02:15:00Z';
const done = '2026-11-21T02:16:10Z';
const dayBefore = '2026-11-20T02:16:08Z';

function read(changes: { spec?: object; status?: object; name?: string }) {
  const { name = 'mlflow-fraud-backup', spec, status } = changes;
  return readBackupStatus(
    parseCronJobs([
      { metadata: { name: 'mlflow-fraud-upkeep' }, spec: {} },
      {
        metadata: { name },
        spec: { schedule: '15 2 * * *', ...spec },
        status,
      },
    ]),
  );
}

describe('readBackupStatus', () => {
  it.each([
    ['good', { lastScheduleTime: due, lastSuccessfulTime: done }],
    ['failed', { lastScheduleTime: due, lastSuccessfulTime: dayBefore }],
    ['failed', { lastScheduleTime: due }],
    ['running', { lastScheduleTime: due, active: [{ name: 'job' }] }],
    ['none', {}],
    ['none', undefined],
  ])('says %s of %j', (state, status) => {
    expect(read({ status })).toMatchObject({ state });
  });

  it('says when the last good one was complete, also after a failure', () => {
    expect(
      read({
        status: { lastScheduleTime: due, lastSuccessfulTime: dayBefore },
      }),
    ).toEqual({ state: 'failed', lastSuccess: dayBefore });
  });

  it('says that somebody stopped it', () => {
    expect(
      read({
        spec: { suspend: true },
        status: { lastScheduleTime: due, lastSuccessfulTime: done },
      }),
    ).toEqual({ state: 'suspended', lastSuccess: done });
  });

  it('takes no other CronJob for a backup', () => {
    expect(read({ name: 'mlflow-fraud-garbage' })).toBeUndefined();
  });
});
