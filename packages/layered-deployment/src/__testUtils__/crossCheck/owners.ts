import { textAt } from '../../rules/support/yaml';
import { type Manifest, nameOf } from '../manifest';

/** One owner per object: no kind and name twice among all sources. */
export function doubledObjects(manifests: Manifest[]): string[] {
  const keys = manifests.map(
    manifest =>
      `${textAt(manifest, 'apiVersion')} ${manifest.kind} ${nameOf(manifest)}`,
  );
  return keys
    .filter((key, index) => keys.indexOf(key) !== index)
    .map(key => `${key} has two owners`);
}
