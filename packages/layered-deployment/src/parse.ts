import { parse } from 'yaml';
import { z } from 'zod/v4';
import { type Answers, answersSchema } from './answers';
import type { DeploymentRecord, EnvironmentFacts } from './deployment';
import { InvalidDeploymentError, problemsOf } from './errors';
import { issueText } from './issueText';

const factsSchema = z
  .record(z.string(), z.record(z.string(), z.string()))
  .nullable();

const recordSchema = z.object({
  generator: z.object({ name: z.string(), version: z.string() }),
  answers: answersSchema,
  names: z.record(z.string(), z.record(z.string(), z.string())),
  pins: z
    .record(z.string(), z.object({ release: z.string(), image: z.string() }))
    .optional(),
  files: z.record(z.string(), z.string()),
});

function check<T>(schema: z.ZodType<T>, value: unknown, path: string): T {
  const result = schema.safeParse(value, { error: issueText });
  if (!result.success) {
    throw new InvalidDeploymentError(problemsOf(path, result.error));
  }
  return result.data;
}

function parseYaml(content: string, path: string): unknown {
  try {
    return parse(content);
  } catch {
    throw new InvalidDeploymentError([
      { field: path, message: 'is not valid YAML; mend it by hand' },
    ]);
  }
}

/**
 * Checks a team's answers. Throws InvalidDeploymentError, whose fields begin
 * with `answers`.
 *
 * @public
 */
export function parseAnswers(answers: unknown): Answers {
  return check(answersSchema, answers, 'answers');
}

/**
 * Reads a facts.yaml that people filled in. Throws InvalidDeploymentError,
 * whose fields begin with the path.
 *
 * @public
 */
export function parseFacts(content: string, path: string): EnvironmentFacts {
  return check(factsSchema, parseYaml(content, path), path) ?? {};
}

/**
 * Reads the deployment.yaml of an earlier render. Throws
 * InvalidDeploymentError, whose fields begin with the path.
 *
 * @public
 */
export function parseDeploymentRecord(
  content: string,
  path: string,
): DeploymentRecord {
  return check(recordSchema, parseYaml(content, path), path);
}
