import { parse } from 'yaml';
import type { BundleContent } from '../../../src/bundle';

/** Where a value may land, in the order of the columns of the table. */
export const places = [
  'upstream chart',
  'infra chart',
  'Application',
  'commands',
  'other files',
] as const;

/** @see places */
export type Place = (typeof places)[number];

/** Values by path, as JSON. */
export type Leaves = Map<string, string>;

function entriesOf(value: unknown): (readonly [string, unknown])[] {
  if (Array.isArray(value)) {
    return value.map(item => ['[]', item] as const);
  }
  return typeof value === 'object' && value !== null
    ? Object.entries(value).map(([key, item]) => [`.${key}`, item] as const)
    : [];
}

function collect(value: unknown, path: string, found: Leaves): void {
  const entries = entriesOf(value);
  if (entries.length === 0) {
    // Items of a list share their path.
    const before = found.get(path);
    const text = JSON.stringify(value);
    found.set(path, before === undefined ? text : `${before}\n${text}`);
  }
  for (const [key, item] of entries) {
    collect(item, `${path}${key}`, found);
  }
}

function placeOf(bundle: BundleContent, path: string): Place | undefined {
  const name = path.startsWith(`${bundle.rootPath}/`)
    ? path.slice(bundle.rootPath.length + 1)
    : undefined;
  if (name === undefined) {
    return 'Application';
  }
  if (/^(values|environments\/[^/]+\/values)\.yaml$/.test(name)) {
    return 'upstream chart';
  }
  if (/^(infra\/values|environments\/[^/]+\/config)\.yaml$/.test(name)) {
    return 'infra chart';
  }
  return name === 'catalog-info.yaml' || name.endsWith('.tf')
    ? 'other files'
    : undefined;
}

// Most files of a bundle do not change with a setting, and parsing is slow.
const parsed = new Map<string, unknown>();

function parseOnce(content: string): unknown {
  if (!parsed.has(content)) {
    parsed.set(content, parse(content));
  }
  return parsed.get(content);
}

/** Every value that a bundle holds, by place and path. */
export function leavesOf(bundle: BundleContent): Record<Place, Leaves> {
  const leaves: Record<Place, Leaves> = {
    'upstream chart': new Map(),
    'infra chart': new Map(),
    Application: new Map(),
    commands: new Map(),
    'other files': new Map(),
  };
  for (const { path, content } of bundle.files) {
    const place = placeOf(bundle, path);
    if (place === 'other files') {
      leaves[place].set(path.split('/').slice(-1)[0], content);
    } else if (place) {
      collect(parseOnce(content), '', leaves[place]);
    }
  }
  for (const { id, title, command, check } of bundle.prerequisites) {
    collect([title, command, check], `.${id}`, leaves.commands);
  }
  return leaves;
}

/**
 * Paths at which two bundles differ; those of the first, for a path may hold
 * the value that was changed.
 */
export function differences(before: Leaves, after: Leaves): string[] {
  const differing = (paths: Leaves) =>
    [...paths.keys()].filter(path => before.get(path) !== after.get(path));
  const known = differing(before);
  return (known.length > 0 ? known : differing(after)).map(path =>
    path.replace(/^\./, '').replace(/\[\]$/, ''),
  );
}
