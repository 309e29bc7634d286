import { invalid } from './MlflowFailure';

/** MLflow's tokens say no more than how many rows to leave out. */
function tokenOf(offset: number): string {
  return Buffer.from(`{"offset": ${offset}}`).toString('base64');
}

function offsetOf(token: string): number {
  const text = Buffer.from(token, 'base64').toString();
  const [, offset] = /^\{"offset": (-?\d+)\}$/.exec(text) ?? [];
  if (offset === undefined) {
    throw invalid(`Invalid page token, decoded value=${text}`);
  }
  return Number(offset);
}

/**
 * One page of rows. A size of nought or less gives no row and yet a token, as
 * MLflow does.
 */
export function cutPage<T>(
  rows: readonly T[],
  { token, size }: { token: string; size: number },
  options: { tokenAfterFullPage?: boolean } = {},
): { rows: T[]; next_page_token?: string } {
  const offset = token ? offsetOf(token) : 0;
  const start = Math.max(offset, 0);
  const found = rows.slice(start, start + Math.max(size + 1, 0));
  const isFull = options.tokenAfterFullPage && found.length === size;
  return {
    rows: found.slice(0, Math.max(size, 0)),
    next_page_token:
      found.length > size || isFull ? tokenOf(offset + size) : undefined,
  };
}
