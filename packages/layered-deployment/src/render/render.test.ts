import fc from 'fast-check';
import { parse } from 'yaml';
import { completeFacts, example } from '../__testUtils__/example';
import { hashContent } from './deploymentRecord';
import { resolve } from '../resolve';
import { verifyFiles } from '../verify';
import { render } from '.';
import { toYaml } from './yaml';

function bundleOf(
  name: 'aks-production' | 'try-out',
  facts = {},
  change: (inputs: ReturnType<typeof example>) => void = () => {},
) {
  const inputs = example(name);
  change(inputs);
  return render(resolve({ ...inputs, facts }));
}

function fileOf(bundle: ReturnType<typeof bundleOf>, end: string): string {
  const file = bundle.files.find(({ path }) => path.endsWith(end));
  if (!file) {
    throw new Error(`No file ends in ${end}`);
  }
  return file.content;
}

describe('render', () => {
  it.each(['aks-production', 'try-out'] as const)(
    'writes the same bytes of %s twice',
    name => {
      expect(bundleOf(name).files).toEqual(bundleOf(name).files);
      expect(bundleOf(name).pullRequest).toEqual(bundleOf(name).pullRequest);
    },
  );

  it('writes the files of the design', () => {
    const paths = bundleOf('try-out').files.map(({ path }) => path);
    expect(paths).toEqual([...paths].sort());
    expect(paths).toEqual(
      expect.arrayContaining([
        'argocd/sandbox/mlflow-sketch.yaml',
        'deploy/mlflow-sketch/README.md',
        'deploy/mlflow-sketch/catalog-info.yaml',
        'deploy/mlflow-sketch/deployment.yaml',
        'deploy/mlflow-sketch/environments/sandbox/config.yaml',
        'deploy/mlflow-sketch/environments/sandbox/facts.yaml',
        'deploy/mlflow-sketch/environments/sandbox/values.yaml',
        'deploy/mlflow-sketch/infra/Chart.yaml',
        'deploy/mlflow-sketch/infra/values.schema.json',
        'deploy/mlflow-sketch/infra/values.yaml',
        'deploy/mlflow-sketch/values.yaml',
      ]),
    );
  });

  it('lets both Argo CD plugins find its Applications, by selector alone', () => {
    const bundle = bundleOf('aks-production');
    const { annotations } = parse(fileOf(bundle, 'catalog-info.yaml')).metadata;
    const [label, value] = annotations['argocd/app-selector'].split('=');
    for (const environment of ['dev', 'prod']) {
      const application = fileOf(bundle, `${environment}/mlflow-fraud.yaml`);
      expect(parse(application).metadata.labels[label]).toBe(value);
    }
    // Both refuse an entity that has the two.
    expect(annotations).not.toHaveProperty('argocd/app-name');
  });

  it('leaves a missing fact out and makes the pull request a draft', () => {
    const bundle = bundleOf('aks-production');
    expect(parse(fileOf(bundle, 'dev/facts.yaml'))).toBeNull();
    expect(bundle.pullRequest.draft).toBe(true);
    expect(bundle.pullRequest.body).toContain('az identity show');
  });

  it('keeps given facts and is no draft then', () => {
    const bundle = bundleOf('aks-production', completeFacts);
    expect(parse(fileOf(bundle, 'dev/facts.yaml'))).toEqual(completeFacts.dev);
    expect(bundle.pullRequest.draft).toBe(false);
  });

  it('marks facts, and nothing else, as written once', () => {
    const once = bundleOf('aks-production').files.filter(
      ({ createOnly }) => createOnly,
    );
    expect(once.map(({ path }) => path)).toEqual([
      'deploy/mlflow-fraud/environments/dev/facts.yaml',
      'deploy/mlflow-fraud/environments/prod/facts.yaml',
    ]);
  });

  it('keeps the environment pins in the file of the environment', () => {
    const bundle = bundleOf('aks-production', {}, ({ answers }) => {
      answers.advanced = { release: { dev: '1.11.5', prod: '1.8.1' } };
    });
    const dev = parse(fileOf(bundle, 'dev/values.yaml'));
    expect(dev.initContainers[0].image).toMatch(`:${dev.image.tag}`);
    expect(parse(fileOf(bundle, 'fraud/values.yaml')).image).toBeUndefined();
    const prod = parse(fileOf(bundle, 'argocd/prod/mlflow-fraud.yaml'));
    expect(prod.spec.sources[1].targetRevision).toBe('1.8.1');
    expect(parse(fileOf(bundle, 'fraud/deployment.yaml')).pins).toEqual({
      dev: {
        release: '1.11.5',
        image: `${dev.image.repository}:${dev.image.tag}`,
      },
      prod: expect.objectContaining({ release: '1.8.1' }),
    });
  });

  it('records a hash of every generated file, which finds an edit', () => {
    const bundle = bundleOf('aks-production');
    const record = parse(fileOf(bundle, 'fraud/deployment.yaml'));
    const contents = new Map(
      bundle.files.map(({ path, content }) => [path, content]),
    );
    expect(verifyFiles(record, path => contents.get(path))).toEqual([]);
    const path = 'deploy/mlflow-fraud/values.yaml';
    contents.set(path, 'edited');
    expect(verifyFiles(record, each => contents.get(each))).toEqual([
      { path, problem: 'changed' },
    ]);
    expect(record.files[path]).not.toBe(hashContent('edited'));
  });

  it('waives a finding with its reason, in the open', () => {
    const finding = {
      meta: {
        id: 'always',
        severity: 'error' as const,
        title: 'always',
        why: 'for the test',
        evidence: [],
      },
      check: ({ report }: { report(found: { message: string }): void }) =>
        report({ message: 'found' }),
    };
    const inputs = example('try-out');
    inputs.answers.waivers = [{ rule: 'always', reason: 'only for a week' }];
    const bundle = render(resolve(inputs), { rules: [finding] });
    expect(bundle.findings.map(({ ruleId }) => ruleId)).not.toContain('always');
    expect(bundle.waived).toEqual([
      expect.objectContaining({ ruleId: 'always', reason: 'only for a week' }),
    ]);
    expect(bundle.pullRequest.body).toContain('only for a week');
  });

  it('survives any text that people write', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 200 }),
        description => {
          const bundle = bundleOf('try-out', {}, ({ answers }) => {
            answers.description = description;
          });
          expect(
            parse(fileOf(bundle, 'deployment.yaml')).answers.description,
          ).toBe(description);
          expect(
            parse(fileOf(bundle, 'catalog-info.yaml')).metadata.description,
          ).toBe(description);
        },
      ),
      { numRuns: 40 },
    );
  });
});

describe('toYaml', () => {
  it('writes any text so that it reads back as it was', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), text => {
        expect(parse(toYaml({ text }))).toEqual({ text });
        expect(parse(toYaml({ text }), { version: '1.1' })).toEqual({ text });
      }),
    );
  });

  it.each([
    'no',
    'on',
    '1e3',
    '0o7',
    '012',
    'null',
    '~',
    '3.7',
    'true',
    '1_000',
  ])('quotes %s, which some reader takes for something else', text => {
    expect(toYaml({ text })).toBe(`text: "${text}"\n`);
  });
});
