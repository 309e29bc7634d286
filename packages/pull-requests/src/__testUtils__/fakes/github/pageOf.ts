import { Request } from 'express';

const DEFAULT_SIZE = 30;

/** The part of a list that is asked for; a header names the next part. */
export function pageOf<T>(items: T[], request: Request): T[] {
  const { query, path, headers, res: response } = request;
  const size = Number(query.per_page ?? DEFAULT_SIZE);
  const page = Number(query.page ?? 1);
  if (page * size < items.length) {
    const next = new URLSearchParams({
      per_page: `${size}`,
      page: `${page + 1}`,
    });
    const { nextPages = `http://${headers.host}` } = response?.locals ?? {};
    response?.set('link', `<${nextPages}${path}?${next}>; rel="next"`);
  }
  return items.slice((page - 1) * size, page * size);
}
