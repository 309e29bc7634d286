import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

// Bundlers leave YAML files behind, so templates are found from the package's
// own package.json: the same folder from source and from the packed tarball.
export const packageRoot = dirname(
  require.resolve('@mlflow-portal/layered-deployment/package.json'),
);

/** Folder of the Helm templates of a layer of this package. */
export function templatesOf(layerFolder: string): string {
  return join(packageRoot, 'src', 'layers', layerFolder, 'templates');
}

/** Name and version that deployment.yaml records. */
export function readGenerator(): { name: string; version: string } {
  const { name, version } = JSON.parse(
    readFileSync(join(packageRoot, 'package.json'), 'utf8'),
  );
  return { name, version };
}

/** Folder of the Terraform module of a layer of this package. */
export function terraformOf(layerFolder: string): string {
  return join(packageRoot, 'src', 'layers', layerFolder, 'terraform');
}
