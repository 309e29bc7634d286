import { previewPullRequest } from '../../previewPullRequest';
import { TestRepository } from '../TestRepository';
import { Behaviours } from './Behaviours';
import { file, request } from './request';

/** All that a preview must leave as it is. */
async function look(repository: TestRepository, branches: string[]) {
  return {
    commits: await Promise.all(
      branches.map(branch => repository.commitIds(branch)),
    ),
    pullRequests: await repository.pullRequests(),
  };
}

export const preview: Behaviours = {
  'tells of a new request what it would do, and does nothing': async ({
    repository,
  }) => {
    const before = await look(repository, ['main']);
    const host = repository.host();

    const seen = await previewPullRequest({
      ...request,
      host,
      draft: true,
      triage: { labels: [repository.labels[0]] },
      files: [file('a.yaml', 'a\n'), file('logo.bin', Buffer.from([0, 1]))],
    });

    expect(seen).toMatchObject({
      branchExists: false,
      kept: [],
      text: { title: 'Deploy fraud', draft: true },
      changes: [
        { operation: 'create', path: 'a.yaml', size: 2, executable: false },
        { operation: 'create', path: 'logo.bin', size: 2 },
      ],
    });
    expect(seen.text?.body).toContain('For review.');
    expect({ ...seen.triage, ...seen.leftOut }).toEqual({
      labels: [repository.labels[0]],
    });
    expect(seen.changes[0].diff).toMatch(/\n@@ -0,0 \+1,1 @@\n\+a$/);
    expect(seen.changes[1].diff).toMatch(/\nBinary files .* differ$/);
    expect(await look(repository, ['main'])).toEqual(before);
    expect(await host.findBranch(request.branch)).toBeUndefined();
  },

  'tells of a changed request what it would do, and does nothing': async ({
    submit,
    repository,
  }) => {
    const { pullRequest } = await submit([
      file('a.yaml', 'one\ntwo\n'),
      file('b.yaml', 'b\n'),
    ]);
    const before = await look(repository, ['main', request.branch]);

    const seen = await previewPullRequest({
      ...request,
      host: repository.host(),
      title: 'Deploy fraud detection',
      files: [file('a.yaml', 'one\n2\n')],
    });

    expect(seen).toMatchObject({
      branchExists: true,
      pullRequest: { number: pullRequest!.number },
      text: { title: 'Deploy fraud detection' },
      changes: [
        { diff: expect.stringMatching(/\n one\n-two\n\+2$/) },
        {
          diff: expect.stringMatching(/\ndeleted file mode 100644\n[^]*\n-b$/),
        },
      ],
    });
    expect(await look(repository, ['main', request.branch])).toEqual(before);
  },

  'fails where the request would, and does nothing': async ({
    submit,
    repository,
  }) => {
    const { pullRequest } = await submit([file('a.yaml', 'a\n')]);
    await repository.closePullRequest(pullRequest!.number);
    const before = await look(repository, ['main', request.branch]);

    await expect(
      previewPullRequest({
        ...request,
        host: repository.host(),
        files: [file('a.yaml', 'A\n')],
      }),
    ).rejects.toThrow('was closed without being merged');

    expect(await look(repository, ['main', request.branch])).toEqual(before);
  },

  'fails where the host would not take the title': async ({ repository }) => {
    await expect(
      previewPullRequest({
        ...request,
        host: repository.host(),
        title: '',
        files: [file('a.yaml', 'a\n')],
      }),
    ).rejects.toThrow(/^title: it is empty/);
  },
};
