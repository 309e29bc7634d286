import { example, readExample } from './__testUtils__/example';
import { locateInstance } from './locateInstance';
import { platformSchema } from './platform';
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

  describe('on a platform with several products', () => {
    const several = platformSchema.parse(
      readExample('langfuse-production', 'platform.yaml'),
    );

    it('tells the servers of each product by its pattern', () => {
      const deployments = ['langfuse-fraud-dev', 'fraud-dev'].map(
        name => locateInstance(several, name)?.deployment,
      );

      expect(deployments).toEqual(['langfuse-fraud', 'mlflow-fraud']);
    });

    it('finds only what has the trait that is asked for', () => {
      const found = locateInstance(several, 'langfuse-fraud-dev', {
        trait: 'mlflow',
      });

      // A server of MLflow could be named so.
      expect(found?.deployment).toBe('mlflow-langfuse-fraud');
    });
  });
});
