import { z } from 'zod/v4';
import { HttpClient } from '../../http/HttpClient';
import { userAnswer } from './answers';
import { findInPages } from './readPages';

/** An account by its whole name, whose case counts for nothing. */
export function findUser(
  http: HttpClient,
  { api, name }: { api: string; name: string },
): Promise<z.infer<typeof userAnswer> | undefined> {
  return findInPages(
    http,
    {
      task: `look for the account ${name}`,
      path: `${api}/users`,
      // Finds all whose name or address has this somewhere.
      query: { filter: name },
    },
    userAnswer,
    found => found.name.toLowerCase() === name.toLowerCase(),
  );
}
