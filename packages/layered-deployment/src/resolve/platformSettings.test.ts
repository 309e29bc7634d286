import { parse } from 'yaml';
import { example } from '../__testUtils__/example';
import { checkPlatform } from '../checkPlatform';
import { InvalidDeploymentError, type Problem } from '../errors';
import type { Platform } from '../platform';
import { render } from '../render';
import { resolve } from '.';

type Change = Record<string, unknown>;

function platformWith(change: Change) {
  return { ...example('aks-production').platform, ...change };
}

function bundleWith(change: Change) {
  const { answers } = example('aks-production');
  return render(resolve({ answers, platform: platformWith(change) }));
}

function valuesOf(change: Change, file: string) {
  const found = bundleWith(change).files.find(({ path }) =>
    path.endsWith(file),
  );
  return parse(found?.content ?? '');
}

function problemsOf(platform: unknown): Problem[] {
  const result = checkPlatform(platform);
  return 'problems' in result ? result.problems : [];
}

function withOption(name: string, value: unknown) {
  const { products } = example('aks-production').platform;
  const serverOptions = { [name]: value };
  return { products: [{ ...products[0], serverOptions }] };
}

function withChart(chart: Platform['products'][number]['chart']) {
  const { products } = example('aks-production').platform;
  return { products: [{ ...products[0], chart }] };
}

describe('the settings of a platform', () => {
  describe('images', () => {
    const images = {
      mirror: 'registry.example.com/mirror',
      pullSecrets: ['registry'],
    };

    it('takes server and migration from the mirror', () => {
      const values = valuesOf({ images }, 'prod/values.yaml');
      const repository = 'registry.example.com/mirror/mlflow/mlflow';
      expect(values.image.repository).toBe(repository);
      expect(values.initContainers[0].image).toContain(`${repository}:`);
      expect(valuesOf({ images }, 'prod/config.yaml').server.image).toMatch(
        repository,
      );
    });

    it('still knows what the image can do', () => {
      expect(
        bundleWith({ images }).findings.filter(
          ({ severity }) => severity === 'error',
        ),
      ).toEqual([]);
    });

    it('hands the pull secrets to pods and says how to make them', () => {
      expect(valuesOf({ images }, 'infra/values.yaml').pods).toEqual({
        imagePullSecrets: ['registry'],
      });
      expect(
        bundleWith({ images }).prerequisites.map(({ id }) => id),
      ).toContain('image-pull-secret-registry');
    });

    it('may differ in one environment', () => {
      const { environments } = example('aks-production').platform;
      const prod = { ...environments.prod, images };
      const change = { environments: { ...environments, prod } };
      expect(valuesOf(change, 'dev/values.yaml').image.repository).toBe(
        'ghcr.io/mlflow/mlflow',
      );
      expect(valuesOf(change, 'prod/values.yaml').image.repository).toMatch(
        /^registry/,
      );
    });

    it.each([
      ['https://registry.example.com', 'without a scheme'],
      ['mirror', 'a registry and a path'],
    ])('refuses %s as a mirror', (mirror, reason) => {
      expect(problemsOf(platformWith({ images: { mirror } }))).toEqual([
        {
          field: 'platform.images.mirror',
          message: expect.stringContaining(reason),
        },
      ]);
    });
  });

  describe('labels', () => {
    const labels = {
      'example.com/cost-center': { dev: '100', prod: '200' },
      team: 'ml',
    };

    it('are on the pods of the chart and in the values of the infra chart', () => {
      const own = { 'example.com/cost-center': '200', team: 'ml' };
      expect(valuesOf({ labels }, 'prod/values.yaml').extraPodLabels).toEqual(
        expect.objectContaining({ 'example.com/cost-center': '200' }),
      );
      const { environments } = bundleWith({ labels }).deployment;
      expect(environments[1].workload.labels).toEqual(own);
      expect(environments[1].workload.podLabels).toMatchObject(own);
    });

    it.each([
      'app',
      'app.kubernetes.io/name',
      'backstage.io/kubernetes-id',
      'argocd.argoproj.io/instance',
      'azure.workload.identity/use',
    ])('refuses %s, which belongs to somebody else', key => {
      expect(problemsOf(platformWith({ labels: { [key]: 'x' } }))).toEqual([
        {
          field: `platform.labels.${key}`,
          message: expect.stringContaining('domain of your own'),
        },
      ]);
    });
  });

  describe('scheduling', () => {
    const toleration = { key: 'ml', operator: 'Exists' };

    it('reaches the pods of layers', () => {
      const scheduling = {
        nodeSelector: { pool: 'ml' },
        tolerations: [toleration],
      };
      expect(valuesOf({ scheduling }, 'infra/values.yaml').pods).toEqual(
        scheduling,
      );
    });

    it.each([
      [{ operator: 'Exists' }, 'tolerations.0.key'],
      [{ ...toleration, value: 'x' }, 'tolerations.0.value'],
      [
        { key: 'node-role.kubernetes.io/control-plane', operator: 'Exists' },
        'tolerations.0.key',
      ],
    ])('refuses the toleration %j', (wrong, field) => {
      expect(
        problemsOf(platformWith({ scheduling: { tolerations: [wrong] } })).map(
          problem => problem.field,
        ),
      ).toEqual([`platform.scheduling.${field}`]);
    });
  });

  describe('server options', () => {
    it('reach the server as text', () => {
      const name = 'MLFLOW_LOGGING_LEVEL';
      const { environments } = bundleWith(
        withOption(name, { dev: 'DEBUG', prod: 'INFO' }),
      ).deployment;
      expect(environments.map(({ workload }) => workload.env[name])).toEqual([
        'DEBUG',
        'INFO',
      ]);
    });

    it.each([
      ['MLFLOW_SERVER_ALLOWED_HOSTS', '*', 'route'],
      ['MLFLOW_SERVER_CORS_ALLOWED_ORIGINS', '*', 'route'],
      ['MLFLOW_SERVER_DISABLE_SECURITY_MIDDLEWARE', true, 'other web pages'],
      ['MLFLOW_SERVER_ENABLE_JOB_EXECUTION', true, 'CVE-2026-0545'],
      ['MLFLOW_BACKEND_STORE_URI', 'sqlite:///x', 'database layer'],
      ['MLFLOW_ARTIFACTS_DESTINATION', 's3://x', 'artifact store'],
      ['MLFLOW_WORKSPACE', 'a', 'workspaces layer'],
      ['PGHOST', 'db', 'database layer'],
      ['AWS_ROLE_ARN', 'x', 'identity'],
      ['LDAP_BIND_PASSWORD', 'x', 'secret store'],
      ['PYTHONSTARTUP', '/tmp/x.py', 'image of your own'],
      ['HTTPS_PROXY', 'http://me:word@proxy:3128', 'without'],
    ])('refuses %s=%s with the cure', (name, value, cure) => {
      expect(problemsOf(platformWith(withOption(name, value)))).toEqual([
        {
          field: `platform.products.0.serverOptions.${name}`,
          message: expect.stringContaining(cure),
        },
      ]);
    });

    it('lets a proxy without a password pass', () => {
      expect(
        problemsOf(
          platformWith(withOption('HTTPS_PROXY', 'http://proxy:3128')),
        ),
      ).toEqual([]);
    });
  });

  describe('charts', () => {
    const chartOf = (chart: Platform['products'][number]['chart']) =>
      bundleWith(withChart(chart)).deployment.environments[0].chart;

    it('come from a repository of the platform', () => {
      const repository = 'https://charts.example.com';
      expect(chartOf({ kind: 'repository', repository })).toEqual({
        kind: 'repository',
        repository,
        name: 'mlflow',
      });
    });

    it('come from an OCI registry', () => {
      const repository = 'registry.example.com/charts';
      expect(chartOf({ kind: 'oci', repository, name: 'ml' })).toEqual({
        kind: 'oci',
        repository,
        name: 'ml',
      });
    });

    it('come from a copy in the repository, at the revision of the rest', () => {
      expect(
        chartOf({ kind: 'copy', path: 'charts/mlflow-{release}' }),
      ).toEqual({
        kind: 'git',
        repository: 'https://git.example.com/ml/deployments',
        revision: 'main',
        path: 'charts/mlflow-1.11.5',
      });
    });

    it('ask somebody to commit such a copy before the merge', () => {
      const chart = { kind: 'copy' as const, path: 'charts/{release}' };
      const steps = bundleWith(withChart(chart)).prerequisites.filter(
        ({ id }) => id === 'chart-copy-1.11.5',
      );
      expect(steps.map(({ environment }) => environment)).toEqual([
        'dev',
        'prod',
      ]);
      expect(steps[0].command).toContain(
        'helm pull mlflow --repo https://community-charts.github.io/helm-charts --version 1.11.5',
      );
      expect(steps[0].check).toBe('test -f charts/1.11.5/Chart.yaml');
      expect(bundleWith({}).prerequisites.map(({ id }) => id)).not.toContain(
        'chart-copy-1.11.5',
      );
    });

    it.each(['charts/mlflow', '/charts/{release}', '../{release}'])(
      'refuse the copy %s',
      path => {
        expect(
          problemsOf(platformWith(withChart({ kind: 'copy', path })))[0].field,
        ).toBe('platform.products.0.chart.path');
      },
    );
  });

  it.each([
    ['privileged', true, 'Pod Security'],
    ['hostPath', '/var/lib', 'storage class'],
    ['hostNetwork', true, 'NetworkPolicy'],
    ['clusterRole', 'admin', 'outside the bundle'],
  ])('refuse %s with the reason', (key, value, reason) => {
    const { layers } = example('aks-production').platform;
    const namespace = { use: 'create', [key]: value };
    expect(
      problemsOf(platformWith({ layers: { ...layers, namespace } })),
    ).toContainEqual({
      field: `platform.layers.namespace.${key}`,
      message: expect.stringContaining(reason),
    });
  });

  it('refuse a namespace of the level "privileged" with the reason', () => {
    const { layers } = example('aks-production').platform;
    const namespace = { use: 'create', podSecurity: 'privileged' };
    expect(
      problemsOf(platformWith({ layers: { ...layers, namespace } })),
    ).toEqual([
      {
        field: 'platform.layers.namespace.podSecurity',
        message: expect.stringContaining('take over its node'),
      },
    ]);
  });

  it('tell at once what one environment lacks', () => {
    const { layers } = example('aks-production').platform;
    const dns = {
      ...layers.dns,
      use: 'manual',
      zone: { dev: 'a.example.com' },
    };
    expect(problemsOf(platformWith({ layers: { ...layers, dns } }))).toEqual(
      expect.arrayContaining([
        {
          field: 'platform.layers.dns.zone',
          message: expect.stringContaining('"prod"'),
        },
      ]),
    );
  });

  it('are not resolved when they are refused', () => {
    const { answers } = example('aks-production');
    expect(() =>
      resolve({ answers, platform: platformWith({ hostPath: '/' }) }),
    ).toThrow(InvalidDeploymentError);
  });
});
