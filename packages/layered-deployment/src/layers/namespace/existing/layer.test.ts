import { example } from '../../../__testUtils__/example';
import { checkPlatform } from '../../../checkPlatform';
import { resolve } from '../../../resolve';

function platformWith(settings: object) {
  const { platform } = example('aks-production');
  platform.layers.namespace = { use: 'existing', ...settings };
  return platform;
}

function prepare(settings: object) {
  const { answers } = example('aks-production');
  const platform = platformWith(settings);
  const { environments } = resolve({ answers, platform });
  return environments[1];
}

describe('namespace "existing"', () => {
  it('lets the platform team make it, with every label', () => {
    const { createNamespace, prerequisites } = prepare({
      labels: { 'example.com/mesh': 'enabled' },
    });
    const step = prerequisites.find(({ id }) => id === 'namespace');
    expect(createNamespace).toBeUndefined();
    expect(step?.command).toContain(
      'kubectl label --overwrite namespace ml-fraud-prod example.com/mesh=enabled pod-security.kubernetes.io/enforce=restricted',
    );
  });

  it('may be bounded by the bundle as well', () => {
    const containers = { limits: { memory: '1Gi' } };
    const { config } = prepare({
      quota: { 'limits.memory': '64Gi' },
      containers,
    });
    expect(config.namespace).toEqual({
      quota: { 'limits.memory': '64Gi' },
      containers,
    });
  });

  it('asks for policies where it denies what no policy allows', () => {
    const closed = platformWith({ defaultDeny: true });
    expect(checkPlatform(closed)).toHaveProperty('platform');
    closed.layers.network = { use: 'none' };
    expect(checkPlatform(closed)).toEqual({
      problems: [
        {
          field: 'platform.layers.network.use',
          message: expect.stringMatching(
            /namespace "existing".*network-policy/,
          ),
        },
      ],
    });
  });
});
