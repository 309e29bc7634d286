import { isDeepStrictEqual } from 'node:util';
import {
  BundleFile,
  ExistingDeployment,
  hashContent,
  parseDeploymentRecord,
} from '@mlflow-portal/layered-deployment';

const FACTS = /\/environments\/([^/]+)\/facts\.yaml$/;

/**
 * What a file is to the base branch, told without reading it: deployment.yaml
 * has a hash of every other file that is generated.
 */
export function changeOf(
  { path, content, createOnly }: BundleFile,
  { previous, facts }: ExistingDeployment,
): 'added' | 'changed' | 'same' {
  if (!previous) {
    return 'added';
  }
  if (createOnly) {
    const environment = FACTS.exec(path)?.[1];
    return environment && !Object.hasOwn(facts, environment) ? 'added' : 'same';
  }
  if (path.endsWith('/deployment.yaml')) {
    const record = parseDeploymentRecord(content, path);
    return isDeepStrictEqual(record, previous) ? 'same' : 'changed';
  }
  const hash = previous.files[path];
  if (hash === undefined) {
    return 'added';
  }
  return hash === hashContent(content) ? 'same' : 'changed';
}
