import { invalid } from './MlflowFailure';

/** A value that rows are compared by, and the operators it takes. */
export interface FilterKey<Row> {
  of: (row: Row) => string | number | undefined;
  operators: readonly string[];
}

export type FilterKeys<Row> = (key: string) => FilterKey<Row> | undefined;

export const TEXT_OPERATORS = ['=', '!=', 'LIKE', 'ILIKE'];
export const NUMBER_OPERATORS = ['=', '!=', '<', '<=', '>', '>='];

const CONDITION =
  /\s*(?<key>[\w.]+(?:`[^`]*`)?)\s*(?<operator>!=|<=|>=|=|<|>|\b(?:I?LIKE|IN)\b)\s*(?<value>'(?:[^']|'')*'|"[^"]*"|-?\d+|\((?:[^()]*)\))\s*(?:AND\b|$)/iy;

/** The rows that MLflow's filter language lets through. */
export function filterRows<Row>(
  rows: readonly Row[],
  filter: string,
  keys: FilterKeys<Row>,
): Row[] {
  const conditions: ((row: Row) => boolean)[] = [];
  CONDITION.lastIndex = 0;
  let end = 0;
  while (end < filter.trimEnd().length) {
    const match = CONDITION.exec(filter);
    if (!match?.groups) {
      throw invalid(`Invalid clause(s) in filter string: ${filter.slice(end)}`);
    }
    end = CONDITION.lastIndex;
    const { key, operator, value } = match.groups;
    conditions.push(toCondition(keys, key, operator.toUpperCase(), value));
  }
  return rows.filter(row => conditions.every(condition => condition(row)));
}

// MLflow has no escape sequence: a doubled quote stays doubled.
const unquote = (text: string) => text.slice(1, -1);

function toCondition<Row>(
  keys: FilterKeys<Row>,
  key: string,
  operator: string,
  value: string,
): (row: Row) => boolean {
  const found = keys(key.replace(/`/g, ''));
  if (!found) {
    throw invalid(`Invalid attribute key '${key}' specified.`);
  }
  if (!found.operators.includes(operator)) {
    throw invalid(`Invalid comparator '${operator}' for '${key}'.`);
  }
  if (operator === 'IN') {
    const listed = value.match(/'[^']*'|"[^"]*"/g)?.map(unquote) ?? [];
    if (listed.length === 0) {
      throw invalid('expected a non-empty list of string values');
    }
    return row => listed.includes(String(found.of(row)));
  }
  const wanted = /^['"]/.test(value) ? unquote(value) : Number(value);
  return row => {
    const actual = found.of(row);
    return actual !== undefined && compare(actual, operator, wanted);
  };
}

function compare(
  actual: string | number,
  operator: string,
  wanted: string | number,
): boolean {
  switch (operator) {
    case '=':
      return actual === wanted;
    case '!=':
      return actual !== wanted;
    case '<':
      return actual < wanted;
    case '<=':
      return actual <= wanted;
    case '>':
      return actual > wanted;
    case '>=':
      return actual >= wanted;
    default:
      return likePattern(String(wanted), operator === 'ILIKE').test(
        String(actual),
      );
  }
}

function likePattern(pattern: string, anyCase: boolean): RegExp {
  const escaped = pattern.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const source = escaped.replace(/%/g, '.*').replace(/_/g, '.');
  return new RegExp(`^${source}$`, anyCase ? 'is' : 's');
}
