/** The name part of an owner, as object names can hold it. */
export function ownerName(owner: string): string {
  return owner
    .slice(owner.indexOf('/') + 1)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

/** Whether no other owner has the same `ownerName`. */
export function hasNameOfItsOwn(owner: string): boolean {
  return owner.toLowerCase() === `group:default/${ownerName(owner)}`;
}
