import { YamlMap, isMap, listAt, textAt } from './yaml';

/** The sources of an Application, told apart. */
export interface ApplicationSources {
  all: YamlMap[];
  /** The upstream chart, wherever it comes from. */
  chart: YamlMap;
  /** The infra chart, from Git. */
  infra: YamlMap;
  git: YamlMap[];
  references: string[];
}

/**
 * Reads the sources of an Application. Both charts have Helm's options; the
 * infra chart comes last, and every source of its repository is Git's.
 */
export function applicationSources(application: YamlMap): ApplicationSources {
  const all = listAt(application, 'spec', 'sources').filter(isMap);
  const charts = all.filter(source => isMap(source.helm));
  const infra = charts.length > 1 ? charts[charts.length - 1] : {};
  return {
    all,
    chart: charts[0] ?? {},
    infra,
    git: all.filter(
      source =>
        textAt(source, 'chart') === undefined &&
        textAt(source, 'repoURL') === textAt(infra, 'repoURL'),
    ),
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
