import { example } from './__testUtils__/example';
import { locateInstance } from './locateInstance';
import { resolve } from './resolve';

describe('locateInstance', () => {
  const { platform } = example('aks-production');

  it('finds what resolve says about every environment', () => {
    for (const { instance, name, address, host } of resolve(
      example('aks-production'),
    ).environments) {
      expect(locateInstance(platform, instance)).toEqual({
        name: instance,
        environment: name,
        deployment: 'mlflow-fraud',
        address,
        host,
        credentialsFile: `/etc/mlflow-credentials/${instance}.yaml`,
      });
    }
  });

  it.each(['fraud', 'fraud-stage', '-dev', '../x-dev', 'Fraud-dev'])(
    'does not know %s',
    name => {
      expect(locateInstance(platform, name)).toBeUndefined();
    },
  );
});
