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

type Issue = z.core.$ZodIssue;

/** How far into a value an issue points. */
const depth = (issues: Issue[]) =>
  Math.max(0, ...issues.map(({ path }) => path.length));

function problemsOfIssue(prefix: string, issue: Issue): Problem[] {
  const field = [prefix, ...issue.path.map(String)].join('.');
  const inner =
    issue.code === 'invalid_key'
      ? issue.issues
      : // The alternative that came closest is the one that was meant.
        issue.code === 'invalid_union' &&
        issue.errors.reduce<Issue[]>(
          (best, errors) => (depth(errors) > depth(best) ? errors : best),
          [],
        );
  if (inner && inner.length > 0) {
    return inner.flatMap(nested => problemsOfIssue(field, nested));
  }
  // Alternatives that differ in their type alone are told in one sentence.
  const reasons =
    issue.code === 'invalid_union' &&
    issue.errors.flat().some(({ code }) => code !== 'invalid_type')
      ? [...new Set(issue.errors.flat().map(({ message }) => message))]
      : [];
  return [{ field, message: reasons.join(', or ') || issue.message }];
}

/** What a schema found wrong, each with its path below a prefix. */
export function problemsOf(prefix: string, error: z.ZodError): Problem[] {
  return error.issues.flatMap(issue => problemsOfIssue(prefix, issue));
}
