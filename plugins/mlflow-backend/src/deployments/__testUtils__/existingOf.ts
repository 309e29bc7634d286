import {
  BundleFile,
  ExistingDeployment,
  parseExisting,
} from '@mlflow-portal/layered-deployment';

/** What a repository with these files has of a deployment in this folder. */
export function existingOf(
  folder: string,
  files: BundleFile[],
): ExistingDeployment {
  const contents = new Map(files.map(({ path, content }) => [path, content]));
  const { previous } = parseExisting(folder, [], contents);
  const environments = previous?.answers.environments ?? [];
  return parseExisting(folder, environments, contents);
}
