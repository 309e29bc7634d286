/** A folder, or a file, of a list of paths. */
export interface FileNode {
  /** Path from the root, unique. */
  path: string;
  name: string;
  /** Present for folders. */
  children?: FileNode[];
}

/**
 * Paths as a tree: folders before files, each in the order of their names. A
 * folder that holds one folder alone is shown together with it.
 */
export function toFileTree(paths: readonly string[]): FileNode[] {
  const root: FileNode = { path: '', name: '', children: [] };
  for (const path of paths) {
    addPath(root, path.split('/'));
  }
  return tidy(root.children ?? []);
}

/** The paths of all folders, so that everything begins open. */
export function foldersOf(nodes: readonly FileNode[]): string[] {
  return nodes.flatMap(({ path, children }) =>
    children ? [path, ...foldersOf(children)] : [],
  );
}

function addPath(folder: FileNode, [name, ...rest]: string[]) {
  const path = folder.path ? `${folder.path}/${name}` : name;
  const children = (folder.children ??= []);
  if (rest.length === 0) {
    children.push({ path, name });
    return;
  }
  let next = children.find(node => node.path === path);
  if (!next) {
    next = { path, name, children: [] };
    children.push(next);
  }
  addPath(next, rest);
}

function tidy(nodes: readonly FileNode[]): FileNode[] {
  return nodes.map(joinOnlyChild).sort(byKindAndName);
}

function joinOnlyChild(node: FileNode): FileNode {
  const only = node.children?.length === 1 ? node.children[0] : undefined;
  if (only?.children) {
    return joinOnlyChild({ ...only, name: `${node.name}/${only.name}` });
  }
  return node.children ? { ...node, children: tidy(node.children) } : node;
}

function byKindAndName(a: FileNode, b: FileNode): number {
  return (
    Number(Boolean(b.children)) - Number(Boolean(a.children)) ||
    a.name.localeCompare(b.name, 'en')
  );
}
