/** Tags as MLflow lists them. */
export interface TagEntry {
  key: string;
  value: string;
}

export function toTags(entries: unknown): Map<string, string> {
  const listed = Array.isArray(entries) ? (entries as TagEntry[]) : [];
  return new Map(listed.map(({ key, value }) => [key, value]));
}

export function fromTags(tags: ReadonlyMap<string, string>): TagEntry[] {
  return [...tags].map(([key, value]) => ({ key, value }));
}
