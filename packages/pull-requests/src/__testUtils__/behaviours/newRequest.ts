import { Behaviours } from './Behaviours';
import { file, request } from './request';

/** Every byte there is, over more than one line of a patch. */
const binary = Buffer.from([...Array(700).keys()].map(n => n % 256));

export const newRequest: Behaviours = {
  'becomes one commit on a new branch and one pull request': async ({
    submit,
    text,
    open,
    repository,
  }) => {
    const result = await submit([
      file('fraud/values.yaml', 'size: s\n'),
      file('fraud/infra/Chart.yaml', 'name: infra\n'),
    ]);

    expect(result).toMatchObject({
      changed: true,
      kept: [],
      pullRequest: { title: 'Deploy fraud', draft: false, state: 'open' },
    });
    const seen = await repository.readBranch(request.branch);
    expect(Object.keys(seen).sort()).toEqual([
      'README.md',
      'fraud/infra/Chart.yaml',
      'fraud/values.yaml',
    ]);
    expect(await text('fraud/values.yaml')).toBe('size: s\n');
    const messages = await repository.messages(request.branch);
    expect(messages).toHaveLength(1);
    expect(messages[0]).toMatch(/^Deploy fraud\n\nGenerated-By: /);
    expect(messages[0]).toMatch(
      /^Generated-File: 100644 [0-9a-f]{16} fraud\/values.yaml$/m,
    );
    const [pullRequest] = await open();
    expect(pullRequest.body).toContain('For review.');
  },

  'keeps content byte for byte, and the executable bit': async ({
    submit,
    executable,
    repository,
  }) => {
    const script = '#!/bin/sh  \n\techo "trailing"   \r\n\n\n';
    await submit([
      file('bin/run.sh', script, { executable }),
      file('logo.bin', binary),
      file('empty', ''),
      file('wörter/with space "quoted".txt', 'ä'),
    ]);

    const seen = await repository.readBranch(request.branch);
    expect(seen['bin/run.sh']).toEqual({
      content: Buffer.from(script),
      executable,
    });
    expect(seen['logo.bin']).toEqual({ content: binary, executable: false });
    expect(seen.empty.content).toHaveLength(0);

    const again = await submit([
      file('bin/run.sh', script),
      file('logo.bin', Buffer.concat([binary, binary]), { executable }),
      file('wörter/with space "quoted".txt', 'ä'),
    ]);
    expect(again.changed).toBe(true);
    const after = await repository.readBranch(request.branch);
    expect(after['bin/run.sh'].executable).toBe(false);
    expect(after['logo.bin']).toEqual({
      content: Buffer.concat([binary, binary]),
      executable,
    });
    expect(after).not.toHaveProperty('empty');
  },

  'leaves the pull requests of other branches alone': async ({
    submit,
    repository,
  }) => {
    const other = await submit([file('b.yaml', 'b\n')], {
      branch: 'deploy/other',
    });

    const { pullRequest } = await submit([file('a.yaml', 'a\n')]);

    expect(pullRequest?.number).not.toBe(other.pullRequest?.number);
    expect(await repository.pullRequests()).toHaveLength(2);
  },

  'opens nothing if the base branch has it all': async ({
    submit,
    repository,
  }) => {
    await repository.commit('main', { 'a.yaml': 'a\n' });

    const result = await submit([file('a.yaml', 'a\n')]);

    expect(result).toMatchObject({ changed: false, kept: [] });
    expect(result.pullRequest).toBeUndefined();
    expect(await repository.pullRequests()).toEqual([]);
  },

  'refuses to write where the repository has a folder': async ({
    submit,
    repository,
  }) => {
    await repository.commit('main', { 'a/b.yaml': 'b\n' });

    await expect(submit([file('a', 'a\n')])).rejects.toThrow(
      /Cannot write a: the repository has a directory there/,
    );
    await expect(submit([file('a/b.yaml/c', 'c\n')])).rejects.toThrow(
      /Cannot write a\/b.yaml\/c: one of its folders is a file/,
    );
  },

  'refuses to write what the repository keeps in Git LFS': async ({
    submit,
    repository,
  }) => {
    await repository.commit('main', {
      '.gitattributes': '*.bin filter=lfs diff=lfs merge=lfs -text\n',
      'small/.gitattributes': '*.bin !filter\n',
    });

    await expect(submit([file('fraud/model.bin', 'm\n')])).rejects.toThrow(
      /^fraud\/model\.bin is kept in Git LFS, .* Generate the file elsewhere/,
    );
    expect(await repository.host().findBranch(request.branch)).toBeUndefined();

    await submit([file('small/model.bin', 'm\n'), file('a.yaml', 'a\n')]);
    expect(await repository.pullRequests()).toHaveLength(1);
  },

  'says so if there is no such base branch': async ({ submit }) => {
    await expect(
      submit([file('a', 'a\n')], { baseBranch: 'trunk' }),
    ).rejects.toThrow(
      /There is no branch trunk in .* Check repoUrl and baseBranch/,
    );
  },
};
