import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { answersSchema, type Answers } from '../answers';
import type { EnvironmentFacts } from '../deployment';
import { platformSchema, type Platform } from '../platform';
import type { ExampleName } from './exampleBundle';

const folder = join(__dirname, '../../examples');

/** A file of an example, parsed. */
export function readExample(name: string, file: string): unknown {
  return parse(readFileSync(join(folder, name, file), 'utf8'));
}

/** Platform and answers of an example, fresh each time. */
export function example(name: ExampleName): {
  platform: Platform;
  answers: Answers;
} {
  return {
    platform: platformSchema.parse(readExample(name, 'platform.yaml')),
    answers: answersSchema.parse(readExample(name, 'answers.yaml')),
  };
}

/** Facts that complete aks-production. */
export const completeFacts: Record<string, EnvironmentFacts> = {
  dev: { identity: { clientId: '11111111-2222-3333-4444-555555555555' } },
  prod: { identity: { clientId: '99999999-8888-7777-6666-555555555555' } },
};
