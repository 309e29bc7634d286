import { foldersOf, toFileTree } from './toFileTree';

describe('toFileTree', () => {
  it('puts folders before files, in the order of their names', () => {
    expect(
      toFileTree(['deploy/b.yaml', 'deploy/a.yaml', 'deploy/infra/c.yaml']),
    ).toEqual([
      {
        path: 'deploy',
        name: 'deploy',
        children: [
          {
            path: 'deploy/infra',
            name: 'infra',
            children: [{ path: 'deploy/infra/c.yaml', name: 'c.yaml' }],
          },
          { path: 'deploy/a.yaml', name: 'a.yaml' },
          { path: 'deploy/b.yaml', name: 'b.yaml' },
        ],
      },
    ]);
  });

  it('shows a folder with one folder in it as one', () => {
    const tree = toFileTree(['deploy/mlflow-risk/README.md']);

    expect(tree).toMatchObject([
      { name: 'deploy/mlflow-risk', path: 'deploy/mlflow-risk' },
    ]);
    expect(foldersOf(tree)).toEqual(['deploy/mlflow-risk']);
  });

  it('gives nothing for nothing', () => {
    expect(toFileTree([])).toEqual([]);
  });
});
