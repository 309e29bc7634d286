import { Behaviours } from './Behaviours';
import { file, request } from './request';

const COUNT = 2_100;
const FOLDERS = 70;
const CHANGED = 120;
const files = [...Array(COUNT).keys()].map(n =>
  file(`folder-${n % FOLDERS}/file-${n}.yaml`, `number: ${n}\n`),
);
const some = files.slice(0, CHANGED);
const changed = some.map(({ path }) => file(path, 'changed\n'));

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
    const [{ path }] = some;
    await submit(some);
    await repository.commit(request.branch, { [path]: 'by hand\n' });

    expect(await submit(changed)).toMatchObject({
      changed: true,
      kept: [{ path, reason: 'edited' }],
    });
    expect(await text(some[CHANGED - 1].path)).toBe('changed\n');
    expect(await repository.messages(request.branch)).toHaveLength(3);
  },
};
