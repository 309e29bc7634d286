import { parseAllDocuments } from 'yaml';
import { isMap, textAt, type YamlMap } from '../rules/support/yaml';

/** An object as the cluster would get it. */
export type Manifest = YamlMap & { kind: string };

/** Reads rendered YAML; empty documents are left out. */
export function parseManifests(text: string): Manifest[] {
  return parseAllDocuments(text)
    .map((document): unknown => document.toJS())
    .filter(isMap)
    .filter((object): object is Manifest => typeof object.kind === 'string');
}

/** An object's name. */
export function nameOf(manifest: Manifest): string {
  return textAt(manifest, 'metadata', 'name') ?? '';
}

/** The objects of one kind. */
export function ofKind(manifests: Manifest[], kind: string): Manifest[] {
  return manifests.filter(manifest => manifest.kind === kind);
}
