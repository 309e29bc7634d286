import { z } from 'zod/v4';
import { MlflowAnswer } from './MlflowAnswer';
import { MlflowError } from './MlflowError';

/** The content of a good answer, checked. */
export function decode<T>(schema: z.ZodType<T>, answer: MlflowAnswer): T {
  if (answer.json === undefined) {
    throw new MlflowError(
      'not-mlflow',
      "The address answers with a page instead of MLflow's JSON",
      { status: answer.status },
    );
  }
  const result = schema.safeParse(answer.json);
  if (!result.success) {
    const [issue] = result.error.issues;
    throw new MlflowError(
      'invalid-response',
      `MLflow's answer does not follow its contract at ${issue.path.join('.')}`,
      { status: answer.status },
    );
  }
  return result.data;
}
