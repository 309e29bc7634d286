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
