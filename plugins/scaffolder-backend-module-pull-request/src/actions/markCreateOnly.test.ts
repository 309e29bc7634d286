import { markCreateOnly } from './markCreateOnly';

describe('markCreateOnly', () => {
  const marked = (paths: string[], patterns?: string[]) =>
    markCreateOnly(
      paths.map(path => ({ path, content: Buffer.from('') })),
      patterns,
    )
      .filter(file => file.createOnly)
      .map(file => file.path);

  it('knows files by their path or by a glob', () => {
    const paths = [
      'deploy/environments/dev/facts.yaml',
      'deploy/environments/dev/values.yaml',
      'deploy/[odd]/facts.yaml',
      '.hidden/facts.yaml',
    ];

    expect(marked(paths, ['deploy/environments/*/facts.yaml'])).toEqual([
      'deploy/environments/dev/facts.yaml',
    ]);
    expect(marked(paths, ['deploy/[odd]/facts.yaml'])).toEqual([
      'deploy/[odd]/facts.yaml',
    ]);
    expect(marked(paths, ['**/facts.yaml'])).toHaveLength(3);
    expect(marked(paths)).toEqual([]);
  });
});
