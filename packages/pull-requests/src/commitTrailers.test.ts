import { blobHash } from './blobHash';
import { readTrailers, withTrailers } from './commitTrailers';

const sha1 = 'a'.repeat(40);
const commit = (message: string) => ({
  id: sha1,
  parents: [],
  message,
});
const write = (path: string, content: string, executable = false) => ({
  operation: 'create' as const,
  path,
  content: Buffer.from(content),
  executable,
});

describe('blobHash', () => {
  it('is what git computes', () => {
    expect(blobHash(Buffer.from(''), sha1)).toBe(
      'e69de29bb2d1d6434b8b29ae775ad8c2e48c5391',
    );
    expect(blobHash(Buffer.from('hello\n'), sha1)).toBe(
      'ce013625030ba8dba906f756967f9e9ca394464a',
    );
    expect(blobHash(Buffer.from('hello\n'), 'a'.repeat(64))).toBe(
      '2cf8d83d9ee29543b34a87727421fdecb7e3f3a183d337639025de576db9ebb4',
    );
  });
});

describe('commit trailers', () => {
  const message = withTrailers(
    { commitMessage: 'Deploy fraud\n\nAs asked.\n' },
    {
      head: sha1,
      changes: [
        write('a b/ä.yaml', 'hello\n'),
        write('run.sh', '', true),
        {
          operation: 'delete',
          path: 'old',
          previous: { type: 'file', hash: sha1 },
        },
      ],
    },
  );

  it('end the message and list what was written', () => {
    expect(message).toBe(
      [
        'Deploy fraud',
        '',
        'As asked.',
        '',
        'Generated-By: git:pullRequest:createOrUpdate',
        'Generated-File: 100644 ce013625030ba8db a b/ä.yaml',
        'Generated-File: 100755 e69de29bb2d1d643 run.sh',
        'Generated-File: deleted old',
        '',
      ].join('\n'),
    );
  });

  it('are read back, the newest commit last', () => {
    const newer = withTrailers(
      {
        commitMessage: 'More',
        coAuthor: { name: 'Ada', email: 'ada@example.com' },
      },
      { head: sha1, changes: [write('old', 'x')] },
    );

    expect([...readTrailers([commit(newer), commit(message)])]).toEqual([
      ['a b/ä.yaml', { hash: 'ce013625030ba8db', executable: false }],
      ['run.sh', { hash: 'e69de29bb2d1d643', executable: true }],
      ['old', { hash: expect.any(String), executable: false }],
    ]);
    expect(readTrailers([commit(message), commit(newer)]).get('old')).toBe(
      'deleted',
    );
  });

  it('count only in a commit of ours', () => {
    expect(
      readTrailers([
        commit('By hand\n\nGenerated-File: 100644 ce013625030ba8db a'),
      ]).size,
    ).toBe(0);
  });
});
