import { createOrUpdatePullRequest } from '../createOrUpdatePullRequest';
import { GeneratedFile } from '../GeneratedFile';
import { TestRepository } from './TestRepository';

const request = {
  branch: 'deploy/fraud',
  baseBranch: 'main',
  title: 'Deploy fraud',
  body: 'For review.',
};

/** A generated file, in short. */
export function file(
  path: string,
  content: string | Buffer,
  options: Partial<GeneratedFile> = {},
): GeneratedFile {
  return { path, content: Buffer.from(content), ...options };
}

/**
 * What has to hold on every Git host: the one suite for all of them.
 *
 * @param createRepository - gives a new repository that has a README.md
 */
export function describePullRequestHost(
  createRepository: () => Promise<TestRepository>,
): void {
  let repository: TestRepository;
  beforeEach(async () => {
    repository = await createRepository();
  });

  const submit = (
    files: GeneratedFile[],
    options: Partial<typeof request> & { draft?: boolean } = {},
  ) =>
    createOrUpdatePullRequest({
      host: repository.host(),
      files,
      ...request,
      ...options,
    });
  const text = async (path: string) =>
    (await repository.readBranch(request.branch))[path]?.content.toString();
  const open = async () =>
    (await repository.pullRequests()).filter(({ state }) => state === 'open');

  describe('a new request', () => {
    it('becomes one commit on a new branch and one pull request', async () => {
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
    });

    it('keeps content byte for byte, and the executable bit', async () => {
      const binary = Buffer.from([...Array(700).keys()].map(n => n % 256));
      const script = '#!/bin/sh  \n\techo "trailing"   \r\n\n\n';
      await submit([
        file('bin/run.sh', script, { executable: true }),
        file('logo.bin', binary),
        file('empty', ''),
        file('wörter/with space "quoted".txt', 'ä'),
      ]);

      const seen = await repository.readBranch(request.branch);
      expect(seen['bin/run.sh']).toEqual({
        content: Buffer.from(script),
        executable: true,
      });
      expect(seen['logo.bin']).toEqual({ content: binary, executable: false });
      expect(seen.empty.content).toHaveLength(0);

      const again = await submit([
        file('bin/run.sh', script),
        file('logo.bin', Buffer.concat([binary, binary]), { executable: true }),
        file('wörter/with space "quoted".txt', 'ä'),
      ]);
      expect(again.changed).toBe(true);
      const after = await repository.readBranch(request.branch);
      expect(after['bin/run.sh'].executable).toBe(false);
      expect(after['logo.bin']).toEqual({
        content: Buffer.concat([binary, binary]),
        executable: true,
      });
      expect(after).not.toHaveProperty('empty');
    });

    it('opens nothing if the base branch has it all', async () => {
      await repository.commit('main', { 'a.yaml': 'a\n' });

      const result = await submit([file('a.yaml', 'a\n')]);

      expect(result).toEqual({ changed: false, kept: [] });
      expect(await repository.pullRequests()).toEqual([]);
    });

    it('refuses to write where the repository has a folder', async () => {
      await repository.commit('main', { 'a/b.yaml': 'b\n' });

      await expect(submit([file('a', 'a\n')])).rejects.toThrow(
        /Cannot write a: the repository has a directory there/,
      );
      await expect(submit([file('a/b.yaml/c', 'c\n')])).rejects.toThrow(
        /Cannot write a\/b.yaml\/c: one of its folders is a file/,
      );
    });

    it('says so if there is no such base branch', async () => {
      await expect(
        submit([file('a', 'a\n')], { baseBranch: 'trunk' }),
      ).rejects.toThrow(/There is no branch trunk in .* Name an existing one/);
    });
  });

  describe('the same request again', () => {
    it('changes nothing', async () => {
      const files = [
        file('a.yaml', 'a\n'),
        file('run.sh', 'b\n', { executable: true }),
      ];
      const first = await submit(files);
      const before = await repository.commitIds(request.branch);

      const second = await submit(files);

      expect(second).toEqual({ ...first, changed: false });
      expect(await repository.commitIds(request.branch)).toEqual(before);
      expect(await repository.pullRequests()).toHaveLength(1);
    });

    it('changes nothing after the merge, and names what was merged', async () => {
      const { pullRequest } = await submit([file('a.yaml', 'a\n')]);
      await repository.merge(pullRequest!.number, {
        method: 'squash',
        deleteBranch: true,
      });

      expect(await submit([file('a.yaml', 'a\n')])).toMatchObject({
        changed: false,
        pullRequest: { number: pullRequest!.number, state: 'merged' },
      });
    });
  });

  describe('a changed request', () => {
    it('adds exactly one commit on top', async () => {
      const first = await submit([
        file('a.yaml', 'a\n'),
        file('b.yaml', 'b\n'),
      ]);
      const [tip] = await repository.commitIds(request.branch);

      const second = await submit([
        file('a.yaml', 'A\n'),
        file('b.yaml', 'b\n'),
      ]);

      expect(second.changed).toBe(true);
      expect(second.pullRequest?.number).toBe(first.pullRequest?.number);
      const ids = await repository.commitIds(request.branch);
      expect(ids[1]).toBe(tip);
      expect(ids).toHaveLength(3);
      expect(await text('a.yaml')).toBe('A\n');
    });

    it('removes what is no longer generated, and puts back what was there', async () => {
      await repository.commit('main', { 'kept.yaml': 'from before\n' });
      await submit([
        file('kept.yaml', 'generated\n'),
        file('prod/values.yaml', 'p\n'),
        file('dev/values.yaml', 'd\n'),
      ]);

      await submit([file('dev/values.yaml', 'd\n')]);

      const seen = await repository.readBranch(request.branch);
      expect(Object.keys(seen).sort()).toEqual([
        'README.md',
        'dev/values.yaml',
        'kept.yaml',
      ]);
      expect(await text('kept.yaml')).toBe('from before\n');
      expect(await submit([file('dev/values.yaml', 'd\n')])).toMatchObject({
        changed: false,
        kept: [],
      });
    });

    it('starts from the base branch again after a merge', async () => {
      const { pullRequest } = await submit([file('a.yaml', 'a\n')]);
      await repository.merge(pullRequest!.number, {
        method: 'merge',
        deleteBranch: true,
      });
      await repository.commit('main', { 'other.yaml': 'o\n' });

      const next = await submit([file('a.yaml', 'A\n')]);

      expect(next.pullRequest?.number).not.toBe(pullRequest!.number);
      expect(await repository.messages(request.branch)).toHaveLength(1);
      expect(await text('other.yaml')).toBe('o\n');
    });

    it('asks for the branch to be deleted that a squash left behind', async () => {
      const { pullRequest } = await submit([file('a.yaml', 'a\n')]);
      await repository.merge(pullRequest!.number, {
        method: 'squash',
        deleteBranch: false,
      });

      expect(await submit([file('a.yaml', 'a\n')])).toMatchObject({
        changed: false,
        pullRequest: { state: 'merged' },
      });
      await expect(submit([file('a.yaml', 'A\n')])).rejects.toThrow(
        /Delete the branch on the host and run again/,
      );
      expect(await repository.pullRequests()).toHaveLength(1);
    });

    it('opens a new pull request if the last one was closed', async () => {
      const { pullRequest } = await submit([file('a.yaml', 'a\n')]);
      await repository.closePullRequest(pullRequest!.number);

      const next = await submit([file('a.yaml', 'A\n')]);

      expect(next.pullRequest).toMatchObject({ state: 'open' });
      expect(next.pullRequest?.number).not.toBe(pullRequest!.number);
      expect(await repository.messages(request.branch)).toHaveLength(2);
    });
  });

  describe("a person's work on the branch", () => {
    it('is kept where a generated file was edited, and reported', async () => {
      await submit([file('a.yaml', 'a\n'), file('b.yaml', 'b\n')]);
      await repository.commit(request.branch, { 'a.yaml': 'by hand\n' });
      const [byHand] = await repository.commitIds(request.branch);

      const result = await submit([
        file('a.yaml', 'A\n'),
        file('b.yaml', 'B\n'),
      ]);

      expect(result.kept).toEqual([{ path: 'a.yaml', reason: 'edited' }]);
      expect(await text('a.yaml')).toBe('by hand\n');
      expect(await text('b.yaml')).toBe('B\n');
      expect((await repository.commitIds(request.branch))[1]).toBe(byHand);
      const [pullRequest] = await open();
      expect(pullRequest.body).toMatch(
        /Kept as a person changed them[\s\S]*- `a\.yaml` \(edited\)/,
      );
    });

    it('is kept where a generated file was deleted, and reported', async () => {
      await submit([file('a.yaml', 'a\n'), file('b.yaml', 'b\n')]);
      await repository.commit(request.branch, { 'a.yaml': undefined });

      const result = await submit([
        file('a.yaml', 'a\n'),
        file('b.yaml', 'b\n'),
      ]);

      expect(result).toMatchObject({
        changed: false,
        kept: [{ path: 'a.yaml', reason: 'deleted' }],
      });
      expect(await text('a.yaml')).toBeUndefined();
      const [pullRequest] = await open();
      expect(pullRequest.body).toContain('- `a.yaml` (deleted)');
    });

    it('stays kept however often the request is submitted', async () => {
      await submit([file('a.yaml', '1\n')]);
      await repository.commit(request.branch, { 'a.yaml': 'by hand\n' });

      for (const content of ['2\n', '3\n', '1\n']) {
        const { kept } = await submit([file('a.yaml', content)]);
        expect(kept).toEqual([{ path: 'a.yaml', reason: 'edited' }]);
      }
      expect(await text('a.yaml')).toBe('by hand\n');
    });

    it('is kept where it took a file back to what we wrote earlier', async () => {
      await submit([file('a.yaml', '1\n')]);
      await submit([file('a.yaml', '2\n')]);
      await repository.commit(request.branch, { 'a.yaml': '1\n' });

      const { kept } = await submit([file('a.yaml', '3\n')]);

      expect(kept).toEqual([{ path: 'a.yaml', reason: 'edited' }]);
    });

    it('is kept where it put our words on another content', async () => {
      await submit([file('a.yaml', '1\n')]);
      const [message] = await repository.messages(request.branch);
      await repository.commit(
        request.branch,
        { 'a.yaml': 'squashed by hand\n' },
        { message },
      );

      const { kept } = await submit([file('a.yaml', '2\n')]);

      expect(kept).toEqual([{ path: 'a.yaml', reason: 'edited' }]);
    });

    it('is kept in a file that is no longer generated', async () => {
      await submit([file('a.yaml', 'a\n'), file('b.yaml', 'b\n')]);
      await repository.commit(request.branch, { 'b.yaml': 'by hand\n' });

      const { kept } = await submit([file('a.yaml', 'a\n')]);

      expect(kept).toEqual([{ path: 'b.yaml', reason: 'edited' }]);
      expect(await text('b.yaml')).toBe('by hand\n');
    });

    it('is kept on a branch that we never wrote to', async () => {
      await repository.commit('main', { 'a.yaml': 'base\n', 'b.yaml': 'b\n' });
      await repository.commit(
        request.branch,
        { 'a.yaml': 'by hand\n' },
        { startFrom: 'main' },
      );

      const { kept } = await submit([
        file('a.yaml', 'A\n'),
        file('b.yaml', 'B\n'),
      ]);

      expect(kept).toEqual([{ path: 'a.yaml', reason: 'edited' }]);
      expect(await text('b.yaml')).toBe('B\n');
    });

    it('is no conflict where it arrived at the same content', async () => {
      await submit([file('a.yaml', 'a\n')]);
      await repository.commit(request.branch, { 'a.yaml': 'A\n' });

      expect(await submit([file('a.yaml', 'A\n')])).toMatchObject({
        changed: false,
        kept: [],
      });
    });
  });

  describe('the base branch moving on', () => {
    it('is not taken for an edit on the branch', async () => {
      await repository.commit('main', { 'a.yaml': 'a\n' });
      await submit([file('a.yaml', 'A\n'), file('b.yaml', 'b\n')]);
      await repository.commit('main', { 'a.yaml': 'moved\n', 'c.yaml': 'c\n' });

      const result = await submit([
        file('a.yaml', 'AA\n'),
        file('b.yaml', 'b\n'),
        file('c.yaml', 'C\n'),
      ]);

      expect(result).toMatchObject({ changed: true, kept: [] });
      expect(await text('a.yaml')).toBe('AA\n');
      expect(await text('c.yaml')).toBe('C\n');
    });
  });

  describe('files that are written once', () => {
    const facts = (content: string) =>
      file('facts.yaml', content, { createOnly: true });

    it('are left to people on the branch and on the base branch', async () => {
      await submit([facts('id: 1\n'), file('a.yaml', 'a\n')]);
      await repository.commit(request.branch, { 'facts.yaml': 'id: 2\n' });

      expect(
        await submit([facts('id: 3\n'), file('a.yaml', 'A\n')]),
      ).toMatchObject({ changed: true, kept: [] });
      expect(await text('facts.yaml')).toBe('id: 2\n');
    });

    it('are not made again once a person deleted them', async () => {
      await submit([facts('id: 1\n'), file('a.yaml', 'a\n')]);
      await repository.commit(request.branch, { 'facts.yaml': undefined });

      const { kept } = await submit([facts('id: 1\n'), file('a.yaml', 'A\n')]);

      expect(kept).toEqual([{ path: 'facts.yaml', reason: 'deleted' }]);
      expect(await text('facts.yaml')).toBeUndefined();
    });

    it('are not written where the base branch has them since', async () => {
      await submit([file('a.yaml', 'a\n')]);
      await repository.commit('main', { 'facts.yaml': 'id: 9\n' });

      await submit([facts('id: 1\n'), file('a.yaml', 'A\n')]);

      expect(await text('facts.yaml')).toBeUndefined();
    });
  });

  describe('title and body', () => {
    const files = [file('a.yaml', 'a\n')];
    const body = '## Prepare\n\n- [ ] make the database\n- [ ] make the key';

    it('keep what a person ticked and wrote around our part', async () => {
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
      expect(after.body).toMatch(/^Mine above\n\n<!-- generated:begin/);
      expect(after.body).toMatch(/generated:end -->\n\nMine below$/);
      expect(after.body).toContain('- [ ] make the database');
      expect(after.body).toContain('- [x] make the key');
      expect(after.body).toContain('- [ ] one more');
    });

    it('follow the request until a person rewrites them', async () => {
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
    });

    it('mark a draft, until it is none any more', async () => {
      const first = await submit(files, { draft: true });
      expect(first.pullRequest?.draft).toBe(true);
      expect((await open())[0].title).not.toBe('Deploy fraud');

      const second = await submit(files, { draft: false });
      expect(second.pullRequest?.draft).toBe(false);
      expect((await open())[0].title).toBe('Deploy fraud');
    });

    it('stay ready for review if a person said so', async () => {
      const { pullRequest } = await submit(files, { draft: true });
      await repository.editPullRequest(pullRequest!.number, {
        title: 'Deploy fraud',
      });

      const again = await submit(files, { draft: true });

      expect(again.pullRequest?.draft).toBe(false);
    });
  });

  describe('an interrupted run', () => {
    it('is finished where it left a branch without a commit', async () => {
      await repository.commit('main', { 'z.yaml': 'z\n' });
      await repository.host().commitChanges({
        branch: request.branch,
        startFrom: 'main',
        message: 'Half-done',
        changes: [
          {
            operation: 'create',
            path: 'unrelated',
            content: Buffer.from('u'),
            executable: false,
          },
        ],
      });

      const result = await submit([file('a.yaml', 'a\n')]);

      expect(result.changed).toBe(true);
      expect(await text('a.yaml')).toBe('a\n');
      expect(await open()).toHaveLength(1);
    });

    it('is finished where it left a commit without a pull request', async () => {
      const { pullRequest } = await submit([file('a.yaml', 'a\n')]);
      await repository.closePullRequest(pullRequest!.number);
      const before = await repository.commitIds(request.branch);

      const result = await submit([file('a.yaml', 'a\n')]);

      expect(result).toMatchObject({
        changed: true,
        pullRequest: { state: 'open' },
      });
      expect(await repository.commitIds(request.branch)).toEqual(before);
    });
  });

  describe('two runs at once', () => {
    it('end in one commit and one pull request', async () => {
      const files = [file('a.yaml', 'a\n'), file('b/c.yaml', 'c\n')];

      const results = await Promise.all([submit(files), submit(files)]);

      expect(await open()).toHaveLength(1);
      const [pullRequest] = await open();
      for (const result of results) {
        expect(result.pullRequest?.number).toBe(pullRequest.number);
        expect(result.kept).toEqual([]);
      }
      expect(await repository.messages(request.branch)).toHaveLength(1);
    });
  });

  it('stops when it is cancelled', async () => {
    const controller = new AbortController();
    controller.abort();

    await expect(
      createOrUpdatePullRequest({
        ...request,
        host: repository.host(controller.signal),
        files: [file('a.yaml', 'a\n')],
      }),
    ).rejects.toMatchObject({ name: 'AbortError' });
    expect(await repository.pullRequests()).toEqual([]);
  });
}
