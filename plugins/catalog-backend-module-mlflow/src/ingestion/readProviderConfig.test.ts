import { ConfigReader } from '@backstage/config';
import { readProviderConfig } from './readProviderConfig';

function read(mlflow?: object) {
  return readProviderConfig(
    new ConfigReader({ catalog: { providers: { ...(mlflow && { mlflow }) } } }),
  );
}

describe('readProviderConfig', () => {
  it('is nothing without its key, and has defaults with it', () => {
    expect(read()).toBeUndefined();
    expect(read({})).toEqual({
      namespace: 'default',
      schedule: {
        frequency: { minutes: 5 },
        timeout: { minutes: 30 },
        initialDelay: { seconds: 15 },
      },
    });
  });

  it('takes the namespace and the schedule', () => {
    const schedule = { frequency: { hours: 1 }, timeout: { minutes: 5 } };

    expect(read({ namespace: 'ml', schedule })).toMatchObject({
      namespace: 'ml',
      schedule,
    });
  });

  it('names the key that is wrong', () => {
    expect(() => read({ schedule: { frequency: { hours: 1 } } })).toThrow(
      /timeout/,
    );
    expect(() => read({ namespace: 'Our Models' })).toThrow(
      /catalog.providers.mlflow.namespace/,
    );
  });
});
