import { type Manifest, nameOf } from '../manifest';

const artefact = /%!|<no value>|\[object |\bmap\[/;

/** Text that a template makes of a value that it did not expect. */
export function formattingArtefacts(manifests: Manifest[]): string[] {
  return manifests
    .filter(manifest => artefact.test(JSON.stringify(manifest)))
    .map(
      manifest => `${manifest.kind} ${nameOf(manifest)} holds "%!" or the like`,
    );
}
