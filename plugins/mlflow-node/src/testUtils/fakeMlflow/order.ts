import { invalid } from './MlflowFailure';

type Sortable = string | number;

/** Sorts by `order_by`, then by what MLflow sorts by where that is silent. */
export function sortRows<Row>(
  rows: readonly Row[],
  orders: readonly unknown[],
  options: {
    keys: Record<string, (row: Row) => Sortable>;
    last: readonly string[];
  },
): Row[] {
  const comparisons = [...orders, ...options.last].map(order => {
    const [key, direction = 'ASC'] = String(order).trim().split(/\s+/);
    const of = options.keys[key];
    if (!of || !/^(ASC|DESC)$/i.test(direction)) {
      throw invalid(`Invalid order by key '${order}' specified.`);
    }
    const sign = direction.toUpperCase() === 'DESC' ? -1 : 1;
    return (one: Row, other: Row) => sign * compare(of(one), of(other));
  });
  return [...rows].sort((one, other) => {
    for (const comparison of comparisons) {
      const difference = comparison(one, other);
      if (difference !== 0) {
        return difference;
      }
    }
    return 0;
  });
}

function compare(one: Sortable, other: Sortable): number {
  if (one === other) {
    return 0;
  }
  return one < other ? -1 : 1;
}
