import { createHash } from 'node:crypto';

/** What Azure DevOps tells about a person or a team. */
export interface FakeIdentity {
  id: string;
  uniqueName: string;
}

/** An identity by its name, with an id that is always the same. */
export function identityOf(name: string): FakeIdentity {
  const digits = createHash('sha1').update(name).digest('hex');
  const id = digits.replace(
    /^(.{8})(.{4})(.{4})(.{4})(.{12}).*$/,
    '$1-$2-$3-$4-$5',
  );
  return { id, uniqueName: name };
}

/** The name that has this id, if one of them has it. */
export function nameOf(id: string, names: Iterable<string>) {
  return [...names].find(name => identityOf(name).id === id);
}
