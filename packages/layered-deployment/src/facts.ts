import { parse } from 'yaml';
import { z } from 'zod/v4';
import type { EnvironmentFacts } from './deployment';

const factsSchema = z.record(z.string(), z.record(z.string(), z.string()));

/**
 * Reads a facts.yaml that people filled in.
 *
 * @throws an error that says what the file must look like
 * @public
 */
export function parseFacts(content: string): EnvironmentFacts {
  const facts = factsSchema.safeParse(parse(content) ?? {});
  if (!facts.success) {
    throw new Error(
      'facts.yaml must hold concerns with texts below them, such as "identity: { clientId: ... }"',
    );
  }
  return facts.data;
}
