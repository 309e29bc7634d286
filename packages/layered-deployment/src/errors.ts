import type { z } from 'zod/v4';

/**
 * One thing that is wrong with the inputs, and the field that can cure it.
 *
 * @public
 */
export interface Problem {
  /** Dotted path, such as `answers.size.prod` or `platform.layers.route.host`. */
  field: string;
  message: string;
}

/**
 * The answers and the platform do not make a deployment.
 *
 * @public
 */
export class InvalidDeploymentError extends Error {
  readonly problems: Problem[];

  constructor(problems: Problem[]) {
    super(
      problems.map(({ field, message }) => `${field}: ${message}`).join('\n'),
    );
    this.name = 'InvalidDeploymentError';
    this.problems = problems;
  }
}

/** What a schema found wrong, each with its path below a prefix. */
export function problemsOf(prefix: string, error: z.ZodError): Problem[] {
  return error.issues.map(({ path, message }) => ({
    field: [prefix, ...path.map(String)].join('.'),
    message,
  }));
}
