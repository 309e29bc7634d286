import { parse } from 'yaml';
import { completeFacts, example, readExample } from './__testUtils__/example';
import { render } from './render';
import { resolve } from './resolve';
import type { ValueSource } from './values';

interface Line {
  source: ValueSource;
  from?: string;
  madeBy: string;
}

function leaves(value: unknown, path = ''): [string, unknown][] {
  if (Array.isArray(value) && value.length) {
    return value.flatMap(item => leaves(item, `${path}[]`));
  }
  if (
    typeof value === 'object' &&
    value !== null &&
    Object.keys(value).length
  ) {
    return Object.entries(value).flatMap(([key, child]) =>
      leaves(child, path ? `${path}.${key}` : key),
    );
  }
  return [[path, value]];
}

describe('the sources of values of aks-production', () => {
  const deployment = resolve({
    ...example('aks-production'),
    facts: completeFacts,
  });
  const { files, rootPath } = render(deployment);
  const list = readExample('aks-production', 'values.yaml') as Record<
    string,
    Record<string, Line>
  >;

  const generated = files.flatMap(({ path, content }) => {
    const name = path.slice(rootPath.length + 1);
    const environment = /^environments\/([^/]+)\//.exec(name)?.[1];
    const key = name.replace(/^environments\/[^/]+\//, 'environments/*/');
    return Object.hasOwn(list, key)
      ? leaves(parse(content)).map(([leaf, value]) => ({
          key,
          environment,
          leaf,
          value,
        }))
      : [];
  });

  it('lists every leaf of the value files, and nothing else', () => {
    const listed = Object.entries(list).flatMap(([key, lines]) =>
      Object.keys(lines).map(leaf => `${key}: ${leaf}`),
    );
    const found = generated.map(({ key, leaf }) => `${key}: ${leaf}`);
    expect([...new Set(found)].sort()).toEqual(listed.sort());
  });

  it('names for every leaf the value that it holds, with its source', () => {
    const wrong = generated.flatMap(({ key, environment, leaf, value }) => {
      const { source, from } = list[key][leaf];
      const places = deployment.environments.filter(
        ({ name }) => !environment || name === environment,
      );
      return from === undefined
        ? []
        : places.flatMap(({ name, values }) => {
            const origin = values.find(candidate => candidate.name === from);
            return origin &&
              String(value).includes(String(origin.value)) &&
              (source === 'derived' || source === origin.source)
              ? []
              : [`${name} ${key}: ${leaf} is ${value}, not from ${from}`];
          });
    });
    expect(wrong).toEqual([]);
  });

  it('says who makes each thing', () => {
    const makers = Object.values(list).flatMap(lines =>
      Object.values(lines).map(({ madeBy }) => madeBy),
    );
    expect(makers.every(Boolean)).toBe(true);
    for (const { values } of deployment.environments) {
      expect(values.filter(({ madeBy }) => !madeBy)).toEqual([]);
    }
  });
});
