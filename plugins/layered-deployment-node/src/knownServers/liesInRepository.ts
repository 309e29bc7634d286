/**
 * The address of a repository and the branch whose content was reviewed.
 *
 * @public
 */
export interface RepositoryBranch {
  url: string;
  baseBranch: string;
}

/**
 * Whether a file's address lies on the base branch of a repository. Another
 * branch does not count: nobody reviewed what is there.
 *
 * @param location - `url:<address>`, as in `backstage.io/managed-by-location`.
 * @public
 */
export function liesInRepository(
  location: string | undefined,
  repository: RepositoryBranch,
): boolean {
  const target = location?.startsWith('url:') ? location.slice(4) : '';
  if (!URL.canParse(target)) {
    return false;
  }
  const file = new URL(target);
  const root = new URL(repository.url);
  const rootPath = root.pathname.replace(/(\.git)?\/*$/, '');
  const branch = repository.baseBranch;
  if (file.origin !== root.origin) {
    return false;
  }
  if (file.pathname === rootPath) {
    // Azure DevOps has branch and path in the query.
    return file.searchParams.get('version') === `GB${branch}`;
  }
  return pathsOfBranch(branch).some(path =>
    file.pathname.startsWith(`${rootPath}${path}`),
  );
}

/** How Git hosts write a file of a branch, after the repository's address. */
function pathsOfBranch(branch: string): string[] {
  return [
    `/src/branch/${branch}/`,
    `/raw/branch/${branch}/`,
    `/blob/${branch}/`,
    `/tree/${branch}/`,
    `/raw/${branch}/`,
    `/-/blob/${branch}/`,
    `/-/tree/${branch}/`,
    `/-/raw/${branch}/`,
    `/src/${branch}/`,
  ];
}
