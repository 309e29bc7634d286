import { z } from 'zod/v4';
import { HttpClient } from '../../http/HttpClient';
import { readPages as readAnyPages } from '../readPages';

/** The most that GitLab sends at once. */
const PAGE_SIZE = 100;

/** A list as a whole, of which GitLab sends page after page. */
export function readPages<T extends z.ZodType>(
  http: HttpClient,
  request: { task: string; path: string; query: Record<string, string> },
  shape: T,
): Promise<z.output<T>[]> {
  return readAnyPages(request.task, 1, async page => {
    const query = {
      ...request.query,
      per_page: `${PAGE_SIZE}`,
      page: `${page}`,
    };
    const items = await http.json({ ...request, query }, z.array(shape));
    return { items, next: items.length < PAGE_SIZE ? undefined : page + 1 };
  });
}
