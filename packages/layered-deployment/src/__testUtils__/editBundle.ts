import { parse, stringify } from 'yaml';
import type { BundleContent } from '../bundle';
import { environmentViews } from '../rules/support/environmentViews';
import { isMap, listAt, type YamlMap } from '../rules/support/yaml';

function withFile<B extends BundleContent>(
  bundle: B,
  path: string,
  change: (content: string) => string,
): B {
  const full = path.startsWith('/')
    ? path.slice(1)
    : `${bundle.rootPath}/${path}`;
  if (!bundle.files.some(file => file.path === full)) {
    throw new Error(`The bundle has no file ${full}`);
  }
  return {
    ...bundle,
    files: bundle.files.map(file =>
      file.path === full ? { ...file, content: change(file.content) } : file,
    ),
  };
}

/** Replaces text in a file of a bundle; fails if it is not there. */
export function replaceText<B extends BundleContent>(
  bundle: B,
  path: string,
  from: string | RegExp,
  to: string,
): B {
  return withFile(bundle, path, content => {
    const changed = content.replace(from, to);
    if (changed === content) {
      throw new Error(`${path} does not hold ${from}`);
    }
    return changed;
  });
}

/**
 * Merges values into a YAML file of a bundle; an undefined value removes the
 * key, null stays in the file, as Helm's way to remove a key of the file before.
 */
export function mergeYaml<B extends BundleContent>(
  bundle: B,
  path: string,
  values: YamlMap,
): B {
  return withFile(bundle, path, content => {
    const before: unknown = parse(content);
    const merge = (base: YamlMap, over: YamlMap): YamlMap => {
      const merged = { ...base };
      for (const [key, value] of Object.entries(over)) {
        const old = merged[key];
        merged[key] = isMap(value)
          ? merge(isMap(old) ? old : {}, value)
          : value;
        if (value === undefined) {
          delete merged[key];
        }
      }
      return merged;
    };
    return stringify(merge(isMap(before) ? before : {}, values));
  });
}

/** Adds a file to a bundle, below its root. */
export function addFile<B extends BundleContent>(
  bundle: B,
  path: string,
  content: string,
): B {
  const file = { path: `${bundle.rootPath}/${path}`, content };
  return { ...bundle, files: [...bundle.files, file] };
}

/** The last environment, the one with the larger size in the examples. */
function last(bundle: BundleContent) {
  return bundle.deployment.environments[
    bundle.deployment.environments.length - 1
  ];
}

/** Overrides values of the upstream chart in the last environment. */
export function upstreamValues<B extends BundleContent>(
  bundle: B,
  values: YamlMap,
): B {
  return mergeYaml(
    bundle,
    `environments/${last(bundle).name}/values.yaml`,
    values,
  );
}

/** Gives the migration of the last environment another image. */
export function migrationImage<B extends BundleContent>(
  bundle: B,
  image: string,
): B {
  const { upstream } = environmentViews(bundle).slice(-1)[0];
  return upstreamValues(bundle, {
    initContainers: listAt(upstream, 'initContainers').map(container =>
      isMap(container) && container.name === 'database-migration'
        ? { ...container, image }
        : container,
    ),
  });
}

/** Overrides values of the infra chart in the last environment. */
export function infraValues<B extends BundleContent>(
  bundle: B,
  values: YamlMap,
): B {
  return mergeYaml(
    bundle,
    `environments/${last(bundle).name}/config.yaml`,
    values,
  );
}

/** Overrides fields of the Application of the last environment. */
export function applicationFields<B extends BundleContent>(
  bundle: B,
  fields: YamlMap,
): B {
  return mergeYaml(bundle, `/${last(bundle).applicationPath}`, fields);
}
