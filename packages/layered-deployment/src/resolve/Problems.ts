import type { z } from 'zod/v4';
import { InvalidDeploymentError, type Problem } from '../errors';

/** Collects everything that is wrong, so that people fix it in one go. */
export class Problems {
  readonly #problems: Problem[] = [];

  add(field: string, message: string) {
    this.#problems.push({ field, message });
  }

  addIssues(prefix: string, error: z.ZodError) {
    for (const { path, message } of error.issues) {
      this.add([prefix, ...path.map(String)].join('.'), message);
    }
  }

  throwIfAny() {
    if (this.#problems.length) {
      throw new InvalidDeploymentError(this.#problems);
    }
  }
}
