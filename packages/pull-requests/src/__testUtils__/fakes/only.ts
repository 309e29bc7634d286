import { RequestHandler } from 'express';
import { z } from 'zod/v4';
import { badRequest } from './Refusal';

/** Refuses what is not documented, and keeps it for the test to see. */
export function only(
  shape: z.ZodType,
  part: 'query' | 'body',
  violations: string[],
): RequestHandler {
  return (request, _, next) => {
    const checked = shape.safeParse(request[part] ?? {});
    if (!checked.success) {
      const { method, path } = request;
      violations.push(`${method} ${path}: ${checked.error.message}`);
      throw badRequest('The request is not valid');
    }
    next();
  };
}
