type Tree = string | number | boolean | null | undefined | Tree[] | TreeMap;
interface TreeMap {
  [key: string]: Tree;
}

/** A template and, for each of its variants, the parameters to fill it with. */
export interface Template {
  template: unknown;
  parameters: Record<string, string>[];
}

/** The variants of a document are not of one shape. */
export class DifferentShapesError extends Error {
  constructor(path: string[]) {
    super(`The variants differ in shape at ${path.join('.')}`);
    this.name = 'DifferentShapesError';
  }
}

const reference = (parameter: string) => `{{ .${parameter} }}`;

const isMap = (value: Tree): value is TreeMap =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function parameterName(path: string[]): string {
  return path
    .map(part => part.replace(/[^A-Za-z0-9]+/g, ' ').trim())
    .join(' ')
    .replace(/ +(.)/g, (_, letter: string) => letter.toUpperCase());
}

/**
 * Makes one template of documents of one shape: what is the same in all stays,
 * what differs becomes a parameter. Text that differs only by the parameters
 * there are already, such as the environment's name inside a path, uses those.
 *
 * @param known - parameters of each variant that exist already
 * @param names - names for the parameters of some paths
 * @throws DifferentShapesError where lists or maps do not match
 */
export function generalize(
  variants: unknown[],
  known: Record<string, string>[],
  names: Record<string, string> = {},
): Template {
  const parameters = known.map(own => ({ ...own }));

  function text(values: string[], path: string[]): string {
    if (values.every(value => value === values[0])) {
      return values[0];
    }
    for (const name of Object.keys(known[0])) {
      const [first, ...others] = values.map((value, index) =>
        value.split(known[index][name]).join(reference(name)),
      );
      if (others.every(other => other === first)) {
        return first;
      }
    }
    const name = names[path.join('.')] ?? parameterName(path);
    values.forEach((value, index) => {
      parameters[index][name] = value;
    });
    return reference(name);
  }

  function walk(values: Tree[], path: string[]): Tree {
    const [first] = values;
    if (values.every(value => typeof value === 'string')) {
      return text(values, path);
    }
    if (values.every(Array.isArray)) {
      const lists = values as Tree[][];
      if (lists.every(list => list.length === lists[0].length)) {
        return lists[0].map((_, index) =>
          walk(
            lists.map(list => list[index]),
            [...path, String(index)],
          ),
        );
      }
    } else if (values.every(isMap)) {
      const maps = values as TreeMap[];
      const keys = Object.keys(maps[0]);
      if (maps.every(map => Object.keys(map).join() === keys.join())) {
        return Object.fromEntries(
          keys.map(key => [
            key,
            walk(
              maps.map(map => map[key]),
              [...path, key],
            ),
          ]),
        );
      }
    } else if (values.every(value => value === first)) {
      return first;
    }
    throw new DifferentShapesError(path);
  }

  return { template: walk(variants as Tree[], []), parameters };
}

/** Fills a template of `generalize` for one variant. */
export function fillTemplate(
  template: unknown,
  parameters: Record<string, unknown>,
): unknown {
  return JSON.parse(
    JSON.stringify(template).replace(/\{\{ \.(\w+) \}\}/g, (_, name: string) =>
      JSON.stringify(String(parameters[name])).slice(1, -1),
    ),
  );
}
