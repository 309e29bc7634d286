import { isMap, isScalar, ParsedNode, Scalar, YAMLMap } from 'yaml';
import { CatalogDocument } from './findEntityDocument';
import { endOf, endOfContent, indentOf, isFlow, isNull, pairOf } from './nodes';
import { notEditable } from './notEditable';
import { blockPair, flowPair, scalarText } from './scalars';
import { insertLines, splice } from './textEdits';

/**
 * Sets one annotation in the text of a file. The library would write the whole
 * document anew, in a layout of its own; here it only says where things are.
 *
 * @param document - the entity, parsed from the same text
 */
export function insertAnnotation(
  text: string,
  document: CatalogDocument,
  key: string,
  value: string,
): string {
  const metadata = pairOf(document.contents, 'metadata')?.value;
  if (!isMap(metadata)) {
    throw notEditable();
  }
  const indent = indentOf(text, metadata);
  const step = indent.slice(indentOf(text, document.contents).length) || '  ';
  const flow = flowPair(key, value);
  const block = blockPair(key, value);

  const pair = pairOf(metadata, 'annotations');
  if (!pair) {
    return insertEntry(text, metadata, `"annotations": { ${flow} }`, [
      'annotations:',
      `${step}${block}`,
    ]);
  }
  const annotations = pair.value;
  if (isNull(annotations)) {
    const [start, end] = annotations.range;
    return isFlow(metadata)
      ? splice(text, start, end, `{ ${flow} }`)
      : insertLines(splice(text, start, end, ''), start, [
          `${indent}${step}${block}`,
        ]);
  }
  if (!isMap(annotations)) {
    throw notEditable();
  }
  const annotation = pairOf(annotations, key);
  return annotation
    ? replaceValue(text, annotation.value, value, isFlow(annotations))
    : insertEntry(text, annotations, flow, [block]);
}

function insertEntry(
  text: string,
  map: YAMLMap.Parsed,
  flow: string,
  block: string[],
): string {
  if (!isFlow(map)) {
    const indent = indentOf(text, map);
    return insertLines(
      text,
      endOf(map),
      block.map(line => indent + line),
    );
  }
  if (map.items.length === 0) {
    const [start] = map.range;
    return splice(text, start + 1, start + 1, ` ${flow} `);
  }
  const end = endOfContent(map);
  return splice(text, end, end, `, ${flow}`);
}

/** Keeps the kind of quotes, and what stands behind the value. */
function replaceValue(
  text: string,
  node: ParsedNode | null,
  value: string,
  inFlow: boolean,
): string {
  if (!isScalar(node)) {
    throw notEditable();
  }
  const [start, end] = node.range;
  if (start === end) {
    return splice(text, start, end, ` ${scalarText(value)}`);
  }
  const needsQuotes = inFlow && node.type === Scalar.PLAIN;
  const type = needsQuotes ? Scalar.QUOTE_DOUBLE : node.type;
  const newline = text[end - 1] === '\n' ? '\n' : '';
  return splice(text, start, end, scalarText(value, type) + newline);
}
