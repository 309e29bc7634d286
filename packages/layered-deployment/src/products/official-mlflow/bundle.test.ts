import { parse } from 'yaml';
import { example } from '../../__testUtils__/example';
import { render } from '../../render';
import { resolve } from '../../resolve';
import { listAt } from '../../rules/support/yaml';
import { officialMlflow } from './product';

function bundleOf(name: 'aks-production' | 'try-out', release: string) {
  const { platform, answers } = example(name);
  platform.products = [
    { ...platform.products[0], id: officialMlflow.id, releases: [release] },
  ];
  return render(resolve({ platform, answers }));
}

describe("a bundle with the chart of MLflow's repository", () => {
  describe.each(officialMlflow.releases)('release $version', ({ version }) => {
    it.each(['aks-production', 'try-out'] as const)(
      'passes every rule for %s',
      name => {
        const { findings } = bundleOf(name, version);

        expect(findings.filter(({ severity }) => severity === 'error')).toEqual(
          [],
        );
      },
    );
  });

  it.each([
    [
      '0.1.0',
      {
        repoURL: 'ghcr.io/mlflow/charts',
        chart: 'mlflow',
        targetRevision: '0.1.0',
      },
    ],
    [
      '0.1.1',
      {
        repoURL: 'https://github.com/mlflow/mlflow.git',
        path: 'charts',
        targetRevision: '01f6665d201622996bfc3e7b015913f604b7f671',
      },
    ],
  ])('takes release %s from where it was published', (version, expected) => {
    const { files, deployment } = bundleOf('try-out', version);
    const [{ applicationPath }] = deployment.environments;
    const application: unknown = parse(
      files.find(({ path }) => path === applicationPath)?.content ?? '',
    );

    expect(listAt(application, 'spec', 'sources')).toContainEqual(
      expect.objectContaining(expected),
    );
  });
});
