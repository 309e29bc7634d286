import { assertTarget } from './assertTarget';

describe('assertTarget', () => {
  const check = (paths: string[], branch = 'deploy/fraud') =>
    assertTarget({
      branch,
      baseBranch: 'main',
      files: paths.map(path => ({ path, content: Buffer.from('') })),
    });

  it('lets ordinary paths and branches pass', () => {
    expect(() =>
      check(['a', 'a.b/c d/ä', '.github/x', 'x.git/y'], 'a-b/c_d.1'),
    ).not.toThrow();
  });

  it.each([
    '../a',
    'a/../b',
    './a',
    'a//b',
    'a/',
    '',
    '/etc/passwd',
    'C:/a',
    'a\\b',
    'a\0',
    'a\nGenerated-File: deleted b',
    '.git/config',
    'a/.GIT/hooks/x',
  ])('refuses the path %j', path => {
    expect(() => check([path])).toThrow(
      /^The path .* Use a path relative to the root of the repository\.$/,
    );
  });

  it.each([
    '',
    '-a',
    '/a',
    'a/',
    'a//b',
    'a..b',
    'a b',
    'a~1',
    'a:b',
    'a/.b',
    'a.lock',
    'a\n',
    '@',
    'a@{1}',
  ])('refuses the branch %j', branch => {
    expect(() => check([], branch)).toThrow(/is no name of a Git branch/);
  });

  it('refuses a branch that is its own base', () => {
    expect(() => check([], 'main')).toThrow(/Choose another branch/);
  });

  it('refuses two files that only differ in case', () => {
    expect(() => check(['a/Values.yaml', 'a/values.yaml'])).toThrow(
      '"a/values.yaml" and "a/Values.yaml" differ only in case or not at all. Rename one of them.',
    );
    expect(() => check(['\u00e4', 'a\u0308'])).toThrow(/Rename one/);
  });

  it('refuses more than a person can review', () => {
    expect(() => check([...Array(5001).keys()].map(String))).toThrow(
      /at most 5000 files, got 5001/,
    );
    const content = Buffer.alloc(26 * 1024 * 1024);
    const files = ['a', 'b'].map(path => ({ path, content }));
    expect(() =>
      assertTarget({ branch: 'b', baseBranch: 'main', files }),
    ).toThrow(/at most 52428800 bytes/);
  });
});
