import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { DeploymentRecord, EnvironmentFacts } from '../deployment';
import { parseDeploymentRecord, parseFacts } from '../parse';

/** The text of a file, or undefined if there is none. */
export function readIfPresent(path: string): string | undefined {
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}

/** Reads a YAML file that a person names on the command line. */
export function readYaml(path: string): unknown {
  return parse(readFileSync(path, 'utf8'));
}

/** What an earlier render left in the folder of a deployment. */
export function readExisting(
  folder: string,
  environments: string[],
): {
  facts: Record<string, EnvironmentFacts>;
  previous?: DeploymentRecord;
} {
  const recordPath = join(folder, 'deployment.yaml');
  const record = readIfPresent(recordPath);
  const facts: Record<string, EnvironmentFacts> = {};
  for (const environment of environments) {
    const path = join(folder, 'environments', environment, 'facts.yaml');
    const content = readIfPresent(path);
    if (content !== undefined) {
      facts[environment] = parseFacts(content, path);
    }
  }
  return {
    facts,
    previous:
      record === undefined
        ? undefined
        : parseDeploymentRecord(record, recordPath),
  };
}
