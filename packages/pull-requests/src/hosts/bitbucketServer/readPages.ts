import { z } from 'zod/v4';
import { HttpClient } from '../../http/HttpClient';
import { Page, readPages as readAllPages } from '../readPages';

/** A server may send fewer at once, and says so. */
const PAGE_SIZE = 500;

interface ListRequest {
  task: string;
  path: string;
  query: Record<string, string>;
}

/** A list as a whole, of which Bitbucket sends page after page. */
export function readPages<T extends z.ZodType>(
  http: HttpClient,
  request: ListRequest,
  shape: T,
): Promise<z.output<T>[]> {
  return readAllPages(request.task, 0, start =>
    readPage(http, { ...request, start }, shape),
  );
}

/** The first entry of a list that is wanted; what comes after it is not read. */
export async function findInPages<T extends z.ZodType>(
  http: HttpClient,
  request: ListRequest,
  shape: T,
  isWanted: (entry: z.output<T>) => boolean,
): Promise<z.output<T> | undefined> {
  const [found] = await readAllPages(request.task, 0, async start => {
    const page = await readPage(http, { ...request, start }, shape);
    const items = page.items.filter(isWanted);
    return { items, next: items.length ? undefined : page.next };
  });
  return found;
}

async function readPage<T extends z.ZodType>(
  http: HttpClient,
  request: ListRequest & { start: number },
  shape: T,
): Promise<Page<z.output<T>, number>> {
  const { task, path, query, start } = request;
  const { values, isLastPage, nextPageStart } = await http.json(
    {
      task,
      path,
      query: { ...query, limit: `${PAGE_SIZE}`, start: `${start}` },
    },
    z.object({
      values: z.array(shape),
      isLastPage: z.boolean(),
      nextPageStart: z.number().nullish(),
    }),
  );
  return { items: values, next: isLastPage ? undefined : nextPageStart };
}
