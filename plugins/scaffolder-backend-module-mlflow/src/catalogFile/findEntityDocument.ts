import {
  CompoundEntityRef,
  DEFAULT_NAMESPACE,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import { Document, ParsedNode, parseAllDocuments } from 'yaml';

/** A document of a catalog file, as the text and as what it says. */
export type CatalogDocument = Document.Parsed<ParsedNode>;

/** The documents of a catalog file, which may hold several entities. */
export function parseCatalogFile(text: string): CatalogDocument[] {
  const documents = parseAllDocuments(text);
  if (!Array.isArray(documents)) {
    return [];
  }
  const broken = documents.flatMap(({ errors }) => errors)[0];
  if (broken) {
    throw new InputError(
      `The file of the component is no valid YAML (line ${
        broken.linePos?.[0].line ?? 1
      }). Mend it, then run again.`,
    );
  }
  return documents;
}

/**
 * Where the entity is among the documents.
 *
 * @throws InputError unless there is exactly one.
 */
export function indexOfEntity(
  documents: CatalogDocument[],
  entity: CompoundEntityRef,
): number {
  const wanted = stringifyEntityRef(entity);
  const found = [...documents.keys()].filter(
    index => referenceOf(documents[index]) === wanted,
  );
  if (found.length !== 1) {
    throw new InputError(
      found.length === 0
        ? `${wanted} is not in its file on the base branch any more. Wait until the catalog has read the file again.`
        : `${wanted} is in its file ${found.length} times. Leave one of them, then run again.`,
    );
  }
  return found[0];
}

function referenceOf(document: CatalogDocument): string | undefined {
  const text = (...path: string[]) => {
    const value = document.getIn(path);
    return typeof value === 'string' ? value : undefined;
  };
  const kind = text('kind');
  const name = text('metadata', 'name');
  return kind && name
    ? stringifyEntityRef({
        kind,
        namespace: text('metadata', 'namespace') ?? DEFAULT_NAMESPACE,
        name,
      })
    : undefined;
}
