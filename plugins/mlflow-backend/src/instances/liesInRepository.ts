/** The address of a repository and the branch whose content was reviewed. */
export interface RepositoryBranch {
  url: string;
  baseBranch: string;
}

/**
 * Whether a file's address lies on the base branch of a repository. Another
 * branch does not count: nobody reviewed what is there.
 *
 * @param location - `url:<address>`, as in `backstage.io/managed-by-location`.
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
  if (
    file.origin !== root.origin ||
    !file.pathname.startsWith(`${rootPath}/`)
  ) {
    return false;
  }
  const branch = repository.baseBranch;
  const rest = file.pathname.slice(rootPath.length);
  return (
    pathsOfBranch(branch).some(path => rest.startsWith(path)) ||
    // Azure DevOps has branch and path in the query.
    file.searchParams.get('version') === `GB${branch}`
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
