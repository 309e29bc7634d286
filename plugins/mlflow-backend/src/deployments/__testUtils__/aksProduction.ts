import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import {
  Answers,
  Platform,
  parseAnswers,
  platformSchema,
} from '@mlflow-portal/layered-deployment';
import { parse } from 'yaml';

const folder = join(
  dirname(require.resolve('@mlflow-portal/layered-deployment/package.json')),
  'examples/aks-production',
);
const read = (file: string) => parse(readFileSync(join(folder, file), 'utf8'));

/** A platform whose servers need facts before they run. */
export function aksPlatform(overrides: object = {}): Platform {
  return platformSchema.parse({ ...read('platform.yaml'), ...overrides });
}

/** A server on it in two environments. */
export function aksAnswers(overrides: object = {}): Answers {
  return parseAnswers({ ...read('answers.yaml'), ...overrides });
}
