import { example } from '../../../__testUtils__/example';
import type { Problem } from '../../../errors';
import { InvalidDeploymentError } from '../../../errors';
import { resolve } from '../../../resolve';

function resolveWith(settings: object) {
  const { answers, platform } = example('aks-production');
  platform.layers.namespace = { use: 'create', ...settings };
  return resolve({ answers, platform });
}

function problemsOf(settings: object): Problem[] {
  try {
    resolveWith(settings);
    return [];
  } catch (error) {
    return error instanceof InvalidDeploymentError ? error.problems : [];
  }
}

const containers = {
  requests: { cpu: '50m', memory: '128Mi' },
  limits: { memory: '1Gi' },
};

describe('namespace "create"', () => {
  it('has Argo CD make it with the labels of Pod Security and its own', () => {
    const { environments } = resolveWith({
      labels: { 'example.com/mesh': 'enabled' },
    });
    expect(environments[1].createNamespace?.labels).toEqual({
      'example.com/mesh': 'enabled',
      'pod-security.kubernetes.io/enforce': 'restricted',
      'pod-security.kubernetes.io/warn': 'restricted',
      'pod-security.kubernetes.io/audit': 'restricted',
    });
  });

  it('makes neither quota nor defaults unless they are asked for', () => {
    const { templates, environments } = resolveWith({});
    expect(Object.keys(templates)).not.toContain('resource-quota.yaml');
    expect(Object.keys(templates)).not.toContain('limit-range.yaml');
    expect(environments[0].config.namespace).toBeUndefined();
  });

  it('makes the quota of each environment, and defaults for containers', () => {
    const { templates, environments } = resolveWith({
      quota: { 'requests.memory': { dev: '8Gi', prod: '64Gi' }, pods: '20' },
      containers,
    });
    expect(environments.map(({ config }) => config.namespace)).toEqual([
      { quota: { 'requests.memory': '8Gi', pods: '20' }, containers },
      { quota: { 'requests.memory': '64Gi', pods: '20' }, containers },
    ]);
    expect(Object.keys(templates)).toEqual(
      expect.arrayContaining(['limit-range.yaml', 'resource-quota.yaml']),
    );
  });

  it.each<[string, object, string, string]>([
    [
      'a quota that refuses the init containers of the chart',
      { quota: { 'limits.memory': '64Gi' } },
      'containers.limits.memory',
      'init container',
    ],
    [
      'a quota that the server does not fit into',
      { quota: { 'requests.memory': '2Gi' }, containers },
      'quota.requests.memory',
      'smaller size',
    ],
    [
      'a maximum below the limit of the server',
      { containers: { ...containers, max: { memory: '1Gi' } } },
      'containers.max.memory',
      'smaller size',
    ],
    [
      'a default limit below what the server requests',
      { containers: { limits: { cpu: '100m' } } },
      'containers.limits.cpu',
      'raise the default',
    ],
  ])('refuses %s', (_, settings, path, cure) => {
    const problems = problemsOf(settings);
    expect(problems.length).toBeGreaterThan(0);
    for (const problem of problems) {
      expect(problem).toEqual({
        field: `platform.layers.namespace.${path}`,
        message: expect.stringContaining(cure),
      });
    }
  });

  it.each([
    [{ quota: { memory: '1Gi' } }, 'quota.memory'],
    [{ quota: { 'requests.memory': 'much' } }, 'quota.requests.memory'],
    [
      { labels: { 'pod-security.kubernetes.io/enforce': 'baseline' } },
      'labels.pod-security.kubernetes.io/enforce',
    ],
  ])('refuses the settings %j by their path', (settings, path) => {
    expect(problemsOf(settings).map(({ field }) => field)).toEqual([
      `platform.layers.namespace.${path}`,
    ]);
  });
});
