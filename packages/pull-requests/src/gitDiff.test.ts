import { gitDiff } from './gitDiff';

const version = (content: string | Buffer, executable = false) => ({
  content: Buffer.from(content),
  executable,
});

describe('gitDiff', () => {
  it('shows the lines that differ, and the mode', () => {
    const lines = [...Array(9).keys()].map(n => `line ${n}\n`);
    const before = version(lines.join(''));
    const after = version(lines.join('').replace('line 5', 'other'), true);

    expect(gitDiff('a/b.sh', before, after, 100)).toBe(
      [
        'diff --git a/a/b.sh b/a/b.sh',
        'old mode 100644',
        'new mode 100755',
        '--- a/a/b.sh',
        '+++ b/a/b.sh',
        '@@ -3,7 +3,7 @@',
        ' line 2',
        ' line 3',
        ' line 4',
        '-line 5',
        '+other',
        ' line 6',
        ' line 7',
        ' line 8',
      ].join('\n'),
    );
  });

  it('shows new and deleted files, and a missing line end', () => {
    expect(gitDiff('a', undefined, version('one\ntwo'), 100)).toBe(
      [
        'diff --git a/a b/a',
        'new file mode 100644',
        '--- /dev/null',
        '+++ b/a',
        '@@ -0,0 +1,2 @@',
        '+one',
        '+two',
        '\\ No newline at end of file',
      ].join('\n'),
    );
    expect(gitDiff('a', version('one\n', true), undefined, 100)).toBe(
      [
        'diff --git a/a b/a',
        'deleted file mode 100755',
        '--- a/a',
        '+++ /dev/null',
        '@@ -1,1 +0,0 @@',
        '-one',
      ].join('\n'),
    );
    expect(gitDiff('a', undefined, version(''), 100)).toBe(
      'diff --git a/a b/a\nnew file mode 100644',
    );
  });

  it('only names a binary file', () => {
    const binary = version(Buffer.from([1, 0, 2]));

    expect(gitDiff('a', undefined, binary, 100)).toContain(
      'Binary files /dev/null and b/a differ',
    );
    expect(gitDiff('a', version('text'), binary, 100)).toContain(
      'Binary files a/a and b/a differ',
    );
  });

  it('is bounded in what it shows and in what it compares', () => {
    const many = version('x\n'.repeat(1_000));
    const diff = gitDiff('a', undefined, many, 10);
    expect(diff.split('\n')).toHaveLength(15);
    expect(diff).toMatch(/\n\(991 more lines\)$/);

    const large = version('x'.repeat(300_000));
    expect(gitDiff('a', undefined, large, 10)).toContain('(too much differs');
    const other = (letter: string) =>
      version([...Array(9_000).keys()].map(n => `${letter}${n}\n`).join(''));
    expect(gitDiff('a', other('a'), other('b'), 10)).toContain(
      '(too much differs',
    );
  });
});
