import type { DeploymentRecord, EnvironmentFacts } from './deployment';
import { parseDeploymentRecord, parseFacts } from './parse';

/**
 * What a repository already holds of a deployment.
 *
 * @public
 */
export interface ExistingDeployment {
  /** What people filled in, by environment. */
  facts: Record<string, EnvironmentFacts>;
  /** What an earlier render wrote into deployment.yaml. */
  previous?: DeploymentRecord;
}

function recordPath(rootPath: string): string {
  return `${rootPath}/deployment.yaml`;
}

function factsPath(rootPath: string, environment: string): string {
  return `${rootPath}/environments/${environment}/facts.yaml`;
}

/**
 * The files to read before a deployment is rendered again.
 *
 * @public
 */
export function existingPaths(
  rootPath: string,
  environments: string[],
): string[] {
  return [
    recordPath(rootPath),
    ...environments.map(environment => factsPath(rootPath, environment)),
  ];
}

/**
 * Understands those of the files that exist. Throws InvalidDeploymentError,
 * whose fields begin with the path.
 *
 * @param contents - text by path, without the files that are absent
 * @public
 */
export function parseExisting(
  rootPath: string,
  environments: string[],
  contents: ReadonlyMap<string, string>,
): ExistingDeployment {
  const facts: Record<string, EnvironmentFacts> = {};
  for (const environment of environments) {
    const path = factsPath(rootPath, environment);
    const content = contents.get(path);
    if (content !== undefined) {
      facts[environment] = parseFacts(content, path);
    }
  }
  const path = recordPath(rootPath);
  const record = contents.get(path);
  return {
    facts,
    previous:
      record === undefined ? undefined : parseDeploymentRecord(record, path),
  };
}
