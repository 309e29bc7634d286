import type { ObjectKind } from '../product';

function groupOf(apiVersion: string): string {
  return apiVersion.includes('/')
    ? apiVersion.slice(0, apiVersion.indexOf('/'))
    : '';
}

/** The kinds of object that a Helm template makes, as far as its text says. */
function kindsOfTemplate(content: string): ObjectKind[] {
  return content.split(/^---/m).flatMap(document => {
    const apiVersion = /^apiVersion: *"?([\w./-]+)"? *$/m.exec(document)?.[1];
    const kind = /^kind: *"?(\w+)"? *$/m.exec(document)?.[1];
    return apiVersion && kind ? [{ group: groupOf(apiVersion), kind }] : [];
  });
}

const keyOf = ({ group, kind }: ObjectKind) => `${group}/${kind}`;

/** Each kind once, in order. */
export function distinctKinds(kinds: ObjectKind[]): ObjectKind[] {
  return [...new Map(kinds.map(kind => [keyOf(kind), kind])).values()].sort(
    (a, b) => (keyOf(a) < keyOf(b) ? -1 : 1),
  );
}

/** The kinds of object that the templates of an infra chart make. */
export function kindsOfTemplates(
  templates: Record<string, string>,
): ObjectKind[] {
  return distinctKinds(Object.values(templates).flatMap(kindsOfTemplate));
}
