import { InputError } from '@backstage/errors';
import { z } from 'zod/v4';
import { HttpClient } from '../../http/HttpClient';

/** The most that GitLab sends at once. */
const PAGE_SIZE = 100;
const MAX_PAGES = 500;

/** A list as a whole, of which GitLab sends page after page. */
export async function readPages<T extends z.ZodType>(
  http: HttpClient,
  request: { task: string; path: string; query: Record<string, string> },
  shape: T,
): Promise<z.output<T>[]> {
  const { task, path, query } = request;
  const all: z.output<T>[] = [];
  for (let page = 1; page <= MAX_PAGES; page++) {
    const answers = await http.json(
      {
        task,
        path,
        query: { ...query, per_page: `${PAGE_SIZE}`, page: `${page}` },
      },
      z.array(shape),
    );
    all.push(...answers);
    if (answers.length < PAGE_SIZE) {
      return all;
    }
  }
  throw new InputError(
    `Could not ${task}: there are more than ${
      MAX_PAGES * PAGE_SIZE
    }. Use a fresh branch, or generate into another folder.`,
  );
}
