import type { z } from 'zod/v4';
import { InvalidDeploymentError, type Problem, problemsOf } from '../errors';

/** Collects everything that is wrong, so that people fix it in one go. */
export class Problems {
  readonly #problems: Problem[] = [];

  /** The same mistake is told once, however many environments it hits. */
  add(field: string, message: string) {
    const known = this.#problems.some(
      problem => problem.field === field && problem.message === message,
    );
    if (!known) {
      this.#problems.push({ field, message });
    }
  }

  addIssues(prefix: string, error: z.ZodError) {
    this.#problems.push(...problemsOf(prefix, error));
  }

  error(): InvalidDeploymentError {
    return new InvalidDeploymentError(this.#problems);
  }

  throwIfAny() {
    if (this.#problems.length) {
      throw this.error();
    }
  }
}
