import {
  isCollection,
  isMap,
  isPair,
  isScalar,
  Pair,
  ParsedNode,
  YAMLMap,
} from 'yaml';

/** What is between the brackets or below the key, or nothing. */
export type MaybeNode = ParsedNode | null | undefined;
export type ParsedPair = Pair<ParsedNode, ParsedNode | null>;

/** The entry of a map that has the key. */
export function pairOf(node: MaybeNode, key: string): ParsedPair | undefined {
  return isMap(node)
    ? (node as YAMLMap.Parsed).items.find(
        pair => isScalar(pair.key) && pair.key.value === key,
      )
    : undefined;
}

/** Whether a collection is written with brackets. */
export function isFlow(node: MaybeNode): boolean {
  return isCollection(node) && node.flow === true;
}

export function isNull(node: MaybeNode): node is ParsedNode {
  return isScalar(node) && node.value === null;
}

/** Where the last thing in a node ends; comments may follow. */
export function endOf(node: ParsedNode): number {
  return isFlow(node) ? node.range[1] : endOfContent(node);
}

/** The same, before the closing bracket. */
export function endOfContent(node: ParsedNode): number {
  const last = isCollection(node) ? node.items.at(-1) : undefined;
  if (!last) {
    return node.range[1];
  }
  return endOf(isPair(last) ? last.value ?? last.key : last);
}

/** What is in front of the keys of a map that is written without brackets. */
export function indentOf(text: string, map: MaybeNode): string {
  const start = isMap(map) ? (map as YAMLMap.Parsed).items[0].key.range[0] : 0;
  return text
    .slice(text.lastIndexOf('\n', start - 1) + 1, start)
    .replace(/\S/g, ' ');
}
