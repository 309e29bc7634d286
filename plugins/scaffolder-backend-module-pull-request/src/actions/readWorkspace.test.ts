import { chmod, symlink } from 'node:fs/promises';
import { createMockDirectory } from '@backstage/backend-test-utils';
import { readWorkspace } from './readWorkspace';

describe('readWorkspace', () => {
  const directory = createMockDirectory();
  const workspacePath = directory.path;

  it('takes one folder to another, with executable bits and any bytes', async () => {
    directory.setContent({
      'ignored.txt': 'i',
      rendered: {
        'run.sh': '#!/bin/sh\n',
        deep: { '.hidden': Buffer.from([0, 255, 10]) },
      },
    });
    await chmod(directory.resolve('rendered/run.sh'), 0o755);

    const files = await readWorkspace({
      workspacePath,
      sourcePath: './rendered/',
      targetPath: 'deploy//fraud',
    });

    expect(files).toEqual([
      {
        path: 'deploy/fraud/deep/.hidden',
        content: Buffer.from([0, 255, 10]),
        executable: false,
      },
      {
        path: 'deploy/fraud/run.sh',
        content: Buffer.from('#!/bin/sh\n'),
        executable: true,
      },
    ]);
  });

  it.each([
    ['a file', 'rendered/link', { rendered: { 'a.txt': 'a' } }],
    ['a folder', 'rendered/deep/link', { rendered: { deep: {} } }],
    ['the source folder itself', 'rendered', { 'a.txt': 'a' }],
    ['nothing', 'rendered/dangling', { rendered: {} }],
  ])('refuses a link in place of %s', async (what, path, content) => {
    directory.setContent(content);
    const outside = what === 'nothing' ? '/does/not/exist' : '/etc';
    await symlink(outside, directory.resolve(path));

    await expect(
      readWorkspace({ workspacePath, sourcePath: 'rendered' }),
    ).rejects.toMatchObject({
      name: 'InputError',
      message: expect.stringContaining(`${path} in the workspace is a link`),
    });
  });

  it('refuses a link on the way to the source folder', async () => {
    directory.setContent({ real: { rendered: { 'a.txt': 'a' } } });
    await symlink(directory.resolve('real'), directory.resolve('linked'));

    await expect(
      readWorkspace({ workspacePath, sourcePath: 'linked/rendered' }),
    ).rejects.toThrow('linked in the workspace is a link');
  });

  it.each([
    ['../other', /leads upwards/],
    ['a/../../b', /leads upwards/],
    ['/etc', /is absolute/],
    ['C:\\Windows', /backslash/],
    ['C:/Windows', /is absolute/],
    ['a\0b', /control character/],
    ['.git/hooks', /Git's own folder/],
    ['a/.GIT', /Git's own folder/],
  ])('refuses the path %j', async (path, reason) => {
    directory.setContent({ a: {} });

    await expect(
      readWorkspace({ workspacePath, sourcePath: path }),
    ).rejects.toThrow(reason);
    await expect(
      readWorkspace({ workspacePath, targetPath: path }),
    ).rejects.toThrow(/^targetPath: /);
  });

  it('names a folder that is not there', async () => {
    directory.setContent({});

    await expect(
      readWorkspace({ workspacePath, sourcePath: 'rendered' }),
    ).rejects.toThrow('sourcePath: the workspace has no rendered.');
  });

  it('refuses a file that is too large to review', async () => {
    directory.setContent({ 'big.bin': Buffer.alloc(10 * 1024 * 1024 + 1) });

    await expect(readWorkspace({ workspacePath })).rejects.toThrow(
      /big\.bin has 10485761 bytes, at most 10485760/,
    );
  });
});
