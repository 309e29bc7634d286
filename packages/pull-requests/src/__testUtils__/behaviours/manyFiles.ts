import { Behaviours } from './Behaviours';
import { file, request } from './request';

const COUNT = 2_100;
const FOLDERS = 70;
const CHANGED = 120;
const files = [...Array(COUNT).keys()].map(n =>
  file(`folder-${n % FOLDERS}/file-${n}.yaml`, `number: ${n}\n`),
);

export const manyFiles: Behaviours = {
  'become one commit, and none if nothing changed': async ({
    submit,
    text,
    repository,
  }) => {
    await submit(files);

    expect(await submit(files)).toMatchObject({ changed: false, kept: [] });
    const seen = await repository.readBranch(request.branch);
    expect(Object.keys(seen)).toHaveLength(COUNT + 1);
    expect(await text('folder-69/file-2099.yaml')).toBe('number: 2099\n');
    expect(await repository.messages(request.branch)).toHaveLength(1);
  },

  'may change by the hundred in one commit': async ({
    submit,
    text,
    repository,
  }) => {
    const before = files.slice(0, CHANGED);
    await submit(before);
    await repository.commit(request.branch, { [before[0].path]: 'by hand\n' });

    const result = await submit(
      before.map(({ path }) => file(path, 'changed\n')),
    );

    expect(result).toMatchObject({
      changed: true,
      kept: [{ path: before[0].path, reason: 'edited' }],
    });
    expect(await text(before[CHANGED - 1].path)).toBe('changed\n');
    expect(await repository.messages(request.branch)).toHaveLength(3);
  },
};
