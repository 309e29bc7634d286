/** A file of the documentation, relative to the repository's root. */
export interface Page {
  path: string;
  /** Markdown without the newline at its end. */
  content: string;
}

/** The command that writes every page anew. */
export const command = 'yarn docs:generate';

/** First line of every generated page. */
export const generatedNote = `<!-- Generated: change its source, then run \`${command}\`. -->`;

/** Folders with generated pages alone: what is no longer made is removed. */
export const generatedFolders = ['docs/rules', 'docs/layers'];
