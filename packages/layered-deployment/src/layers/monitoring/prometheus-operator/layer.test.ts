import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { exampleWith, objectsOf } from '../../../__testUtils__/exampleWith';
import { nameOf, ofKind, type Manifest } from '../../../__testUtils__/manifest';
import { environmentViews } from '../../../rules/support/environmentViews';
import { at, listAt, mapAt, textAt } from '../../../rules/support/yaml';
import { exporters } from './settings';

jest.setTimeout(60_000);

const layers = {
  monitoring: {
    use: 'prometheus-operator',
    labels: { release: 'kube-prometheus-stack' },
    podNetwork: ['10.244.*'],
    exporters: [...exporters],
    databaseGigabytes: 32,
    runbookUrl: 'https://git.example.com/ml/{deployment}/RUNBOOK.md',
  },
};

describe('prometheus-operator', () => {
  const deployment = exampleWith({ layers });
  let manifests: Manifest[];
  let rules: unknown[];

  beforeAll(async () => {
    ({ manifests } = await objectsOf(deployment, 'prod'));
    const [rule] = ofKind(manifests, 'PrometheusRule');
    rules = listAt(rule, 'spec', 'groups', 0, 'rules');
  });

  it('finds the Service by its labels and the name of its port', () => {
    const [monitor] = ofKind(manifests, 'ServiceMonitor');
    expect(mapAt(monitor, 'spec', 'selector', 'matchLabels')).toEqual(
      deployment.environments[1].server.podLabels,
    );
    expect(at(monitor, 'spec', 'endpoints', 0)).toMatchObject({
      port: 'http',
      path: '/metrics',
    });
    expect(at(monitor, 'metadata', 'labels', 'release')).toBe(
      'kube-prometheus-stack',
    );
  });

  it('signs in as the administrator, by a Secret that somebody makes', () => {
    const [monitor] = ofKind(manifests, 'ServiceMonitor');
    const secret = 'mlflow-fraud-metrics-login';
    expect(at(monitor, 'spec', 'endpoints', 0, 'basicAuth')).toEqual({
      username: { name: secret, key: 'username' },
      password: { name: secret, key: 'password' },
    });
    const external = ofKind(manifests, 'ExternalSecret').find(
      manifest => nameOf(manifest) === secret,
    );
    expect(mapAt(external, 'spec', 'target', 'template', 'data')).toEqual({
      username: 'admin',
      password: '{{ .admin }}',
    });
  });

  it('has the server give metrics, to pods of Prometheus, by their address', async () => {
    const { bundle } = await objectsOf(deployment, 'dev');
    for (const { upstream } of environmentViews(bundle)) {
      expect(textAt(upstream, 'extraArgs', 'exposePrometheus')).toMatch(/^\//);
      expect(
        textAt(upstream, 'extraEnvVars', 'MLFLOW_SERVER_ALLOWED_HOSTS'),
      ).toContain(',10.244.*');
    }
    expect(deployment.environments[0].workload.callers).toContainEqual({
      purpose: 'Prometheus',
      from: { namespace: 'monitoring' },
    });
  });

  it('gives every alert what somebody needs who is woken by it', async () => {
    const { bundle } = await objectsOf(deployment, 'prod');
    const page = bundle.files.find(({ path }) => path.endsWith('RUNBOOK.md'));
    expect(rules.length).toBeGreaterThan(15);
    for (const rule of rules) {
      expect(at(rule, 'labels')).toMatchObject({
        severity: expect.stringMatching(/^(critical|warning)$/),
        exporter: expect.stringMatching(/^[a-z-]+$/),
        environment: 'prod',
      });
      expect(textAt(rule, 'annotations', 'summary')).toMatch(/\w/);
      expect(textAt(rule, 'annotations', 'description')).toMatch(/\w/);
      const [address, anchor] =
        textAt(rule, 'annotations', 'runbook_url')?.split('#') ?? [];
      expect(address).toBe(
        'https://git.example.com/ml/mlflow-fraud/RUNBOOK.md',
      );
      expect(page?.content.toLowerCase()).toContain(`\n## ${anchor}\n`);
    }
  });

  it('names nothing of one environment on the page that all share', () => {
    const page = deployment.environments[0].files.find(
      ({ path }) => path === 'RUNBOOK.md',
    );
    expect(page?.content).not.toContain('ml-fraud-dev');
  });

  it('links to no page whose address nobody gave', () => {
    const [dev] = exampleWith({
      layers: { monitoring: { use: 'prometheus-operator' } },
    }).environments;
    for (const rule of listAt(dev.config.monitoring, 'rules')) {
      expect(at(rule, 'annotations', 'runbook_url')).toBeUndefined();
    }
  });

  it('keeps the braces of Prometheus and Grafana through Helm', () => {
    const down = rules.find(rule => textAt(rule, 'alert') === 'MlflowErrors');
    expect(textAt(down, 'annotations', 'description')).toBe(
      '{{ $value | humanizePercentage }} of the answers are server errors.',
    );
    const text = JSON.stringify(ofKind(manifests, 'ConfigMap'));
    expect(text).toContain('{{status}}');
  });

  it('leaves out an alert that nobody measures for, and says so', async () => {
    const silent = exampleWith({
      layers: { monitoring: { use: 'prometheus-operator', exporters: [] } },
    });
    const [dev] = silent.environments;
    const written = listAt(dev.config.monitoring, 'rules');
    expect(
      new Set(written.map(rule => at(rule, 'labels', 'exporter'))),
    ).toEqual(new Set(['mlflow']));
    expect(dev.notes.join()).toContain(
      'MlflowDatabaseLocks (postgres-exporter)',
    );
  });

  it('counts failed logins only where MLflow has a login', () => {
    const open = exampleWith({
      example: 'try-out',
      layers: { monitoring: { use: 'prometheus-operator' } },
    });
    const [sandbox] = open.environments;
    expect(sandbox.base.monitoring).not.toHaveProperty('loginSecret');
    const names = listAt(sandbox.config.monitoring, 'rules').map(rule =>
      textAt(rule, 'alert'),
    );
    expect(names).not.toContain('MlflowFailedLogins');
    expect(names).toContain('MlflowVolumeFull');
  });
});

describe('labels that the platform adds', () => {
  const withSettings = (given: Record<string, unknown>) => () =>
    exampleWith({
      layers: { monitoring: { use: 'prometheus-operator', ...given } },
    });

  it('may not replace those of the bundle', () => {
    expect(
      withSettings({ labels: { 'app.kubernetes.io/part-of': 'monitoring' } }),
    ).toThrow('names a label that the bundle sets itself');
  });

  it('cannot end the query that they are put into', () => {
    expect(withSettings({ databaseLabels: { server: 'a"} or b{' } })).toThrow(
      'must not hold quotes or backslashes',
    );
  });
});

describe('the dashboard', () => {
  it('is valid, is about this deployment alone, and has queries of its metrics', async () => {
    const { manifests } = await objectsOf(exampleWith({ layers }), 'prod');
    const [map] = ofKind(manifests, 'ConfigMap').filter(manifest =>
      nameOf(manifest).endsWith('-dashboard'),
    );
    expect(at(map, 'metadata', 'labels', 'grafana_dashboard')).toBe('1');
    const text = String(at(map, 'data', 'mlflow-fraud-prod.json'));
    const dashboard: unknown = JSON.parse(text);
    expect(textAt(dashboard, 'title')).toBe('mlflow-fraud (prod)');
    const variables = listAt(dashboard, 'templating', 'list');
    expect(
      variables.map(variable => [at(variable, 'name'), at(variable, 'query')]),
    ).toEqual([
      ['datasource', 'prometheus'],
      ['namespace', 'ml-fraud-prod'],
      ['deployment', 'mlflow-fraud'],
    ]);
    for (const panel of listAt(dashboard, 'panels')) {
      expect(textAt(panel, 'description')).toMatch(/\w/);
      for (const target of listAt(panel, 'targets')) {
        expect(textAt(target, 'expr')).toContain('namespace="$namespace"');
      }
    }
  });
});

/** Series that MLflow 3.17.2 with its login really gave, one sample a line. */
const measured = readFileSync(
  join(__dirname, '__fixtures__/mlflow-3.17.2-metrics.txt'),
  'utf8',
);

describe('what alerts and dashboard ask of MLflow', () => {
  let questions: string[];

  beforeAll(async () => {
    const { manifests } = await objectsOf(exampleWith({ layers }), 'prod');
    const text = JSON.stringify(
      manifests.filter(({ kind }) =>
        ['PrometheusRule', 'ConfigMap'].includes(kind),
      ),
    ).replace(/\\\\*"/g, '"');
    questions = text.match(/mlflow_\w+\{[^}]*\}/g) ?? [];
  });

  it('are metrics that it has', () => {
    const names = new Set(questions.map(question => question.split('{')[0]));
    expect(names.size).toBeGreaterThanOrEqual(3);
    for (const name of names) {
      expect(measured).toMatch(new RegExp(`^${name}\\{`, 'm'));
    }
  });

  it('are labels that it gives, with values that it knows', () => {
    const asked = questions.flatMap(question => {
      const [name, inside] = question.slice(0, -1).split('{');
      return (
        [...inside.matchAll(/(\w+)(=~|=)"([^"]*)"/g)]
          // Prometheus adds two itself, and this server had no error.
          .filter(([, label]) => !['namespace', 'job'].includes(label))
          .filter(([, , , value]) => !value.startsWith('5'))
          .map(([, label, operator, value]) => ({
            name,
            pattern: `[{,]${label}="${
              operator === '=~' ? `(${value})` : value.replace('.', '\\.')
            }"`,
          }))
      );
    });
    expect(asked.length).toBeGreaterThan(5);
    for (const { name, pattern } of asked) {
      const samples = measured
        .split('\n')
        .filter(line => line.startsWith(`${name}{`));
      expect(samples.join('\n')).toMatch(new RegExp(pattern));
    }
  });
});

describe('with a certificate of the server itself', () => {
  it('calls pods by HTTPS, and trusts the authority of that certificate', async () => {
    const deployment = exampleWith({
      layers: {
        ...layers,
        certificate: { use: 'in-pod', issuerName: 'company-authority' },
      },
      platform: platform => {
        platform.products = [
          {
            ...platform.products[0],
            id: 'official-mlflow',
            releases: ['0.1.1'],
          },
        ];
      },
      answers: { environments: ['dev'], size: 'small' },
    });
    const { manifests } = await objectsOf(deployment, 'dev');
    const [monitor] = ofKind(manifests, 'ServiceMonitor');
    expect(at(monitor, 'spec', 'endpoints', 0)).toMatchObject({
      port: 'https',
      scheme: 'https',
      tlsConfig: {
        serverName: 'mlflow-fraud',
        ca: { secret: { name: 'mlflow-fraud-tls', key: 'ca.crt' } },
      },
    });
  });
});
