import { createHash } from 'node:crypto';
import type { BundleFile } from '../bundle';
import type { Deployment, DeploymentRecord } from '../deployment';
import { readGenerator } from '../packageFiles';
import { toYaml } from './yaml';

/** SHA-256 of a file's content, as deployment.yaml holds it. @public */
export function hashContent(content: string): string {
  return `sha256:${createHash('sha256').update(content).digest('hex')}`;
}

/** Writes deployment.yaml; files that people own carry no hash. */
export function deploymentRecord(
  deployment: Deployment,
  files: BundleFile[],
): string {
  const record: DeploymentRecord = {
    generator: readGenerator(),
    answers: deployment.answers,
    names: Object.fromEntries(
      deployment.environments.map(({ name, names }) => [name, names]),
    ),
    pins: Object.fromEntries(
      deployment.environments.map(({ name, release, image }) => [
        name,
        {
          release: release.version,
          image: `${image.repository}:${image.tag}`,
        },
      ]),
    ),
    files: Object.fromEntries(
      files
        .filter(({ createOnly }) => !createOnly)
        .map(({ path, content }) => [path, hashContent(content)]),
    ),
  };
  return toYaml(
    record,
    'Written by the generator: the answers, what each environment runs, and a hash of every generated file.\nChange the answers in the portal, not the files.',
  );
}
