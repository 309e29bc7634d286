import { Scalar, stringify } from 'yaml';

/**
 * A text as a value of YAML.
 *
 * @param type - how it is to be quoted, if that can be said
 */
export function scalarText(value: string, type?: Scalar.Type | null): string {
  const scalar = new Scalar(value);
  if (type === Scalar.QUOTE_DOUBLE || type === Scalar.QUOTE_SINGLE) {
    scalar.type = type;
  }
  return stringify(scalar, { lineWidth: 0 }).trimEnd();
}

/** An entry of a map without brackets. */
export function blockPair(key: string, value: string): string {
  return `${key}: ${scalarText(value)}`;
}

/** An entry of a map in brackets, as JSON wants it. */
export function flowPair(key: string, value: string): string {
  return `${JSON.stringify(key)}: ${JSON.stringify(value)}`;
}
