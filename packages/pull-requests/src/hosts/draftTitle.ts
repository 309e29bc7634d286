/** How a host whose drafts are a matter of the title tells them. */
export interface DraftTitle {
  /** Characters that the mark takes of a title. */
  markLength: number;
  /** The title as the host has to be told it. */
  write(title: string, draft: boolean): string;
  /** Tells a title apart from the mark of a draft. */
  read(title: string): { title: string; draft: boolean };
}

/** @param pattern - every mark that the host knows, at the beginning. */
export function draftTitle(mark: string, pattern: RegExp): DraftTitle {
  return {
    markLength: mark.length,
    write: (title, draft) => (draft ? `${mark}${title}` : title),
    read: title => ({
      title: title.replace(pattern, ''),
      draft: pattern.test(title),
    }),
  };
}
