import { YamlMap, isMap, listAt, textAt } from './yaml';

/** The sources of an Application, told apart. */
export interface ApplicationSources {
  all: YamlMap[];
  /** The upstream chart, from its chart repository. */
  chart: YamlMap;
  /** The infra chart, from Git. */
  infra: YamlMap;
  git: YamlMap[];
  references: string[];
}

/** Reads the sources of an Application. */
export function applicationSources(application: YamlMap): ApplicationSources {
  const all = listAt(application, 'spec', 'sources').filter(isMap);
  const git = all.filter(source => textAt(source, 'chart') === undefined);
  return {
    all,
    chart: all.find(source => textAt(source, 'chart') !== undefined) ?? {},
    infra: git.find(source => textAt(source, 'path') !== undefined) ?? {},
    git,
    references: all
      .map(source => textAt(source, 'ref'))
      .filter(reference => reference !== undefined),
  };
}

/**
 * The value files of a source as paths in the repository, or undefined for one
 * that Argo CD would not find.
 */
export function valueFiles(
  source: YamlMap,
  references: string[],
): (string | undefined)[] {
  return listAt(source, 'helm', 'valueFiles')
    .map(String)
    .map(file => {
      const [, reference, path] = /^\$([^/]+)\/(.*)$/.exec(file) ?? [];
      if (reference !== undefined) {
        return references.includes(reference) ? path : undefined;
      }
      const folder = textAt(source, 'path');
      return folder === undefined
        ? undefined
        : new URL(file, `file:///${folder}/`).pathname.slice(1);
    });
}
