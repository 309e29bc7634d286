import { InputError } from '@backstage/errors';
import { z } from 'zod/v4';
import { HttpClient } from '../../http/HttpClient';

/** A server may send fewer at once, and says so. */
const PAGE_SIZE = 500;
const MAX_PAGES = 200;

/** A list as a whole, of which Bitbucket sends page after page. */
export async function readPages<T extends z.ZodType>(
  http: HttpClient,
  request: { task: string; path: string; query: Record<string, string> },
  shape: T,
): Promise<z.output<T>[]> {
  const { task, path, query } = request;
  const pageAnswer = z.object({
    values: z.array(shape),
    isLastPage: z.boolean(),
    nextPageStart: z.number().nullish(),
  });
  const all: z.output<T>[] = [];
  let start = 0;
  for (let page = 0; page < MAX_PAGES; page++) {
    const { values, isLastPage, nextPageStart } = await http.json(
      {
        task,
        path,
        query: { ...query, limit: `${PAGE_SIZE}`, start: `${start}` },
      },
      pageAnswer,
    );
    all.push(...values);
    if (isLastPage || !nextPageStart) {
      return all;
    }
    start = nextPageStart;
  }
  throw new InputError(
    `Could not ${task}: there are more than ${all.length}. Use a fresh branch.`,
  );
}
