import { Request } from 'express';
import { badRequest } from './refusal';

/** Where the API is, as the one who called it calls it. */
export const baseUrlOf = ({ headers }: Pick<Request, 'headers'>) =>
  `http://${headers.host}`;

/** One page of a list, with the address of the next one. */
export function pageOf<T>(
  request: Pick<Request, 'query' | 'path' | 'headers'>,
  all: T[],
  size: { default: number; most: number },
) {
  const { query, path } = request;
  const pagelen = Number(query.pagelen ?? size.default);
  if (!(pagelen >= 1 && pagelen <= size.most)) {
    throw badRequest('Invalid pagelen');
  }
  const page = Number(query.page ?? 1);
  const next = new URL(`${baseUrlOf(request)}${path}`);
  for (const [name, value] of Object.entries({ ...query, page: page + 1 })) {
    for (const one of [value].flat()) {
      next.searchParams.append(name, `${one}`);
    }
  }
  return {
    values: all.slice((page - 1) * pagelen, page * pagelen),
    pagelen,
    page,
    ...(all.length > page * pagelen && { next: next.href }),
  };
}
