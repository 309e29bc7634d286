import { isDeepStrictEqual } from 'node:util';
import { CompoundEntityRef } from '@backstage/catalog-model';
import {
  CatalogDocument,
  indexOfEntity,
  parseCatalogFile,
} from './findEntityDocument';
import { insertAnnotation } from './insertAnnotation';
import { notEditable } from './notEditable';

type Annotations = Record<string, unknown>;

/**
 * Writes annotations of an entity into the text of its catalog file. Everything
 * else stays as it is, to the byte.
 *
 * @param change - from the annotations that the file has, those to write
 * @returns the same text, if it says all of them already
 */
export function annotateEntity(
  text: string,
  entity: CompoundEntityRef,
  change: (current: Annotations) => Record<string, string>,
): string {
  const before = parseCatalogFile(text);
  const index = indexOfEntity(before, entity);
  const meant = before.map(valueOf);
  const metadata = meant[index].metadata;
  const current = metadata.annotations ?? {};
  const wanted = Object.entries(change(current)).filter(
    ([key, value]) => current[key] !== value,
  );
  let changed = text;
  for (const [key, value] of wanted) {
    const document = parseCatalogFile(changed)[index];
    changed = insertAnnotation(changed, document, key, value);
  }
  if (wanted.length > 0) {
    metadata.annotations = { ...current, ...Object.fromEntries(wanted) };
  }
  assertMeans(changed, meant);
  return changed;
}

function valueOf(document: CatalogDocument): {
  metadata: { annotations?: Annotations };
} {
  return document.toJS();
}

/**
 * YAML can be written in ways that no edit of a line foresees, such as anchors
 * that another entity refers to.
 */
function assertMeans(text: string, meant: unknown[]): void {
  const documents = parseCatalogFile(text);
  if (!isDeepStrictEqual(documents.map(valueOf), meant)) {
    throw notEditable();
  }
}
