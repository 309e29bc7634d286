import { TreeEntry } from './PullRequestHost';
import { planChanges } from './planChanges';

describe('planChanges', () => {
  it.each(['symlink', 'submodule'] as const)(
    'refuses to write where the repository has a %s',
    type => {
      const there = new Map<string, TreeEntry>([['a', { type, hash: 'a1' }]]);

      expect(() =>
        planChanges([{ path: 'a', content: Buffer.from('a') }], {
          likeObjectId: '',
          branch: there,
          mergeBase: there,
          base: there,
          written: new Map(),
        }),
      ).toThrow(
        `Cannot write a: the repository has a ${type} there. Remove it from the base branch or generate the file elsewhere.`,
      );
    },
  );
});
