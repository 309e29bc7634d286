/**
 * What `read` brings, asked for once per key. A promise that failed is not
 * kept: the next call asks again.
 */
export function once<T>(
  known: Map<string, Promise<T>>,
  key: string,
  read: () => Promise<T>,
): Promise<T> {
  const result = known.get(key) ?? read();
  known.set(key, result);
  result.catch(() => known.delete(key));
  return result;
}
