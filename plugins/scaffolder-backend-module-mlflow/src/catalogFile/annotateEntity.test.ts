import { parseAllDocuments } from 'yaml';
import { annotateEntity } from './annotateEntity';

const screening = {
  kind: 'Component',
  namespace: 'default',
  name: 'payment-screening',
};
const annotate = (text: string) =>
  annotateEntity(text, screening, () => ({
    'mlflow.org/registered-models': 'a, b',
    'mlflow.org/instance': 'risk',
  }));

const file = (metadata: string) => `# Ours
kind: Component
metadata:
  name: payment-screening   # as it is known
${metadata}spec: { type: service }
`;

describe('annotateEntity', () => {
  it.each([
    [
      'there are none',
      file('  tags:\n    - python\n    - online # since May\n'),
      file(
        '  tags:\n    - python\n    - online # since May\n  annotations:\n    mlflow.org/registered-models: a, b\n    mlflow.org/instance: risk\n',
      ),
    ],
    [
      'there are others',
      file('  annotations:\n      a.b/c: d # e\n\n      # f\n  title: g\n'),
      file(
        '  annotations:\n      a.b/c: d # e\n      mlflow.org/registered-models: a, b\n      mlflow.org/instance: risk\n\n      # f\n  title: g\n',
      ),
    ],
    [
      'they have other values, in quotes or not',
      file(
        '  annotations:\n    mlflow.org/instance:   "old" # c\n    mlflow.org/registered-models: old   # d\n',
      ),
      file(
        '  annotations:\n    mlflow.org/instance:   "risk" # c\n    mlflow.org/registered-models: a, b   # d\n',
      ),
    ],
    [
      'a value is a text of several lines, or none',
      file(
        '  annotations:\n    mlflow.org/registered-models: >\n      old,\n      older\n    mlflow.org/instance:\n',
      ),
      file(
        '  annotations:\n    mlflow.org/registered-models: a, b\n    mlflow.org/instance: risk\n',
      ),
    ],
    [
      'the map is there and empty',
      file('  annotations: # none yet\n'),
      file(
        '  annotations: # none yet\n    mlflow.org/registered-models: a, b\n    mlflow.org/instance: risk\n',
      ),
    ],
    [
      'the last text ends with its lines',
      file('  description: |\n    one\n    two\n'),
      file(
        '  description: |\n    one\n    two\n  annotations:\n    mlflow.org/registered-models: a, b\n    mlflow.org/instance: risk\n',
      ),
    ],
    [
      'the map is in brackets',
      file('  annotations: { a.b/c: d, mlflow.org/instance: old }\n'),
      file(
        '  annotations: { a.b/c: d, mlflow.org/instance: "risk", "mlflow.org/registered-models": "a, b" }\n',
      ),
    ],
    [
      'the map is in brackets that are empty',
      file('  annotations: {} # none yet\n'),
      file(
        '  annotations: { "mlflow.org/registered-models": "a, b", "mlflow.org/instance": "risk" } # none yet\n',
      ),
    ],
    [
      'the file is JSON',
      '{"kind":"Component","metadata":{"name":"payment-screening"}}',
      '{"kind":"Component","metadata":{"name":"payment-screening", "annotations": { "mlflow.org/registered-models": "a, b", "mlflow.org/instance": "risk" }}}',
    ],
  ])('writes where %s', (_, before, after) => {
    expect(annotate(before)).toBe(after);
  });

  it('takes lines as they are ended, and a file that ends without one', () => {
    expect(
      annotate(
        'kind: Component\r\nmetadata:\r\n  name: payment-screening',
      ).split('\r\n'),
    ).toEqual([
      'kind: Component',
      'metadata:',
      '  name: payment-screening',
      '  annotations:',
      '    mlflow.org/registered-models: a, b',
      '    mlflow.org/instance: risk',
    ]);
  });

  it('finds the entity among others by kind, namespace and name', () => {
    const others = [
      'kind: API\nmetadata: { name: payment-screening }',
      'kind: Component\nmetadata: { name: payment-screening, namespace: shop }',
      'kind: component\nmetadata:\n  name: Payment-Screening\n  namespace: default',
      '# nothing but a comment',
    ];

    const documents = annotate(others.join('\n---\n'))
      .split('\n---\n')
      .map(text => text.includes('mlflow.org'));

    expect(documents).toEqual([false, false, true, false]);
  });

  it('returns the very text where nothing is to be written', () => {
    const once = annotate(file('  title:   Screening\n'));
    expect(annotate(once)).toBe(once);
  });

  it.each([
    ['kind: API\nmetadata: { name: b }', /not in its file .* any more/],
    ['', /not in its file/],
    [`${file('')}---\n${file('')}`, /in its file 2 times/],
    [file('  title: [\n'), /no valid YAML \(line \d+\)/],
    [file('  labels: &shared { a: b }\n  annotations: *shared\n'), /by hand/],
    [file('  annotations: &shared\n    a: b\n  labels: *shared\n'), /by hand/],
    [file('  annotations: none\n'), /by hand/],
  ])('refuses what it cannot tell the meaning of: %s', (text, message) => {
    expect(() => annotate(text)).toThrow(message);
  });

  it('keeps what only looks like YAML of another kind', () => {
    const text = file('  title: !custom yes\n  version: 010\n');
    expect(parseAllDocuments(annotate(text))).toHaveLength(1);
    expect(annotate(text)).toContain('title: !custom yes\n  version: 010\n');
  });
});
