import { keptInLfs } from './keptInLfs';
import { FileChange, PullRequestHost } from './PullRequestHost';
import { FilterRule, readFilterRules } from './readFilterRules';

const NAME = '.gitattributes';

/**
 * Refuses to write files that the repository keeps in Git LFS.
 *
 * @param commit - the one on top of which the changes come
 */
export async function assertOutsideLfs(
  host: PullRequestHost,
  commit: string,
  changes: FileChange[],
): Promise<void> {
  const paths = changes
    .filter(({ operation }) => operation !== 'delete')
    .map(({ path }) => path);
  const entries = await host.readEntries(
    commit,
    new Set(paths.flatMap(path => foldersOf(path).map(nameIn))),
  );
  const rules = new Map<string, FilterRule[]>();
  for (const [path, { type }] of entries) {
    if (type === 'file') {
      const attributes = await host.readFile(commit, path);
      rules.set(path, readFilterRules(attributes.toString()));
    }
  }
  for (const path of paths) {
    const last = foldersOf(path)
      .flatMap(folder =>
        (rules.get(nameIn(folder)) ?? []).filter(rule =>
          rule.matches(path.slice(folder.length)),
        ),
      )
      .at(-1);
    if (last?.filter === 'lfs') {
      throw keptInLfs(path);
    }
  }
}

/** From the root, which is empty, to the file's own, each ending in a slash. */
function foldersOf(path: string): string[] {
  const names = path.split('/').slice(0, -1);
  return ['', ...names.map((_, n) => `${names.slice(0, n + 1).join('/')}/`)];
}

function nameIn(folder: string): string {
  return `${folder}${NAME}`;
}
