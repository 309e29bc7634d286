/**
 * A file that the pull request is to bring.
 *
 * @public
 */
export interface GeneratedFile {
  /** Relative to the root of the repository, with forward slashes. */
  path: string;
  content: Buffer;
  executable?: boolean;
  /** Written once, then owned by people: only where there is none yet. */
  createOnly?: boolean;
}

/**
 * A generated file that was left as it is, because a person changed or deleted
 * it on the branch.
 *
 * @public
 */
export interface KeptFile {
  path: string;
  reason: 'edited' | 'deleted';
}
