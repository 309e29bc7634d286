import { parse } from 'yaml';
import type { BundleFile } from '../../bundle';

// Several rules read the same files, and parsing is the slow part of a check.
const known = new WeakMap<BundleFile, { value: unknown }>();

/** The content of a YAML file, parsed once; nobody may change it. */
export function parseFile(file: BundleFile): unknown {
  const before = known.get(file);
  if (before) {
    return before.value;
  }
  const value: unknown = parse(file.content);
  known.set(file, { value });
  return value;
}
