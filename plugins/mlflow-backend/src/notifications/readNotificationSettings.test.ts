import { ConfigReader } from '@backstage/config';
import { JsonObject } from '@backstage/types';
import { readNotificationSettings } from './readNotificationSettings';

const read = (notifications: JsonObject) =>
  readNotificationSettings(new ConfigReader({ mlflow: { notifications } }));

describe('readNotificationSettings', () => {
  it('watches the champion alone, and waits a quarter of an hour', () => {
    const { isWatched, downAfterMs } = read({});

    expect(['champion', 'Champion', '*'].map(isWatched)).toEqual([
      true,
      false,
      false,
    ]);
    expect(downAfterMs).toBe(15 * 60_000);
  });

  it('takes other aliases, or all', () => {
    expect(
      ['live', 'champion'].map(read({ aliases: ['live'] }).isWatched),
    ).toEqual([true, false]);
    expect(read({ aliases: ['*'] }).isWatched('nightly')).toBe(true);
    expect(read({ downAfter: { hours: 1 } }).downAfterMs).toBe(3_600_000);
  });

  it('refuses to call an instance down at once', () => {
    expect(() => read({ downAfter: { minutes: 0 } })).toThrow(
      'mlflow.notifications.downAfter',
    );
  });
});
