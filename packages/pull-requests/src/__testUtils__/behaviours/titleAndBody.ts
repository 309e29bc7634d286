import { Behaviours } from './Behaviours';
import { file, request } from './request';

const files = [file('a.yaml', 'a\n')];
const body = '## Prepare\n\n- [ ] make the database\n- [ ] make the key';

export const titleAndBody: Behaviours = {
  'keep what a person ticked and wrote around our part': async ({
    submit,
    open,
    repository,
  }) => {
    const { pullRequest } = await submit(files, { body });
    const [seen] = await open();
    await repository.editPullRequest(pullRequest!.number, {
      body: `Mine above\n\n${seen.body.replace(
        '[ ] make the key',
        '[x] make the key',
      )}\n\nMine below`,
    });

    await submit(files, { body: `${body}\n- [ ] one more` });

    const [after] = await open();
    expect(after.body).toMatch(/^Mine above\n\n\S+ .*generated:begin/);
    expect(after.body).toMatch(/generated:end.*\n\nMine below$/);
    expect(after.body).toContain('- [ ] make the database');
    expect(after.body).toContain('- [x] make the key');
    expect(after.body).toContain('- [ ] one more');
  },

  'follow the request until a person rewrites them': async ({
    submit,
    open,
    repository,
  }) => {
    const { pullRequest } = await submit(files);
    await submit(files, { title: 'Deploy fraud detection' });
    expect((await open())[0].title).toBe('Deploy fraud detection');

    await repository.editPullRequest(pullRequest!.number, {
      title: 'My title',
      body: 'My body',
    });
    await submit(files, { title: 'Third title', body: 'Third body' });

    expect((await open())[0]).toMatchObject({
      title: 'My title',
      body: 'My body',
    });
  },

  'mark a draft, until it is none any more': async ({ submit, open }) => {
    const first = await submit(files, { draft: true });
    expect(first.pullRequest?.draft).toBe(true);
    expect((await open())[0].draft).toBe(true);

    const second = await submit(files, { draft: false });
    expect(second.pullRequest?.draft).toBe(false);
    expect((await open())[0].title).toBe('Deploy fraud');
  },

  'stay ready for review if a person said so': async ({
    submit,
    repository,
  }) => {
    const { pullRequest } = await submit(files, { draft: true });
    await repository.markReady(pullRequest!.number);

    const again = await submit(files, { draft: true });

    expect(again.pullRequest?.draft).toBe(false);
  },

  'may use all the characters that the host takes, and no more': async ({
    submit,
    open,
    repository,
  }) => {
    const { maxTitleLength } = repository.host().pullRequests;
    const title = 'x'.repeat(maxTitleLength);

    for (const wrong of [`${title}x`, ' ', 'Deploy\nfraud']) {
      await expect(submit(files, { title: wrong })).rejects.toMatchObject({
        name: 'InputError',
        message: expect.stringMatching(/^title: /),
      });
    }
    expect(await repository.host().findBranch(request.branch)).toBeUndefined();

    await submit(files, { title, draft: true });
    expect((await submit(files, { title, draft: true })).changed).toBe(false);
    expect((await open())[0].title).toContain(title);
  },
};
