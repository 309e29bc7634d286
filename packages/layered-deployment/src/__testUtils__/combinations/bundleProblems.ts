import { parse } from 'yaml';
import type { Bundle, BundleContent } from '../../bundle';
import type { EnvironmentView } from '../../rules/support/environmentViews';
import { crossCheck } from '../crossCheck';
import { surroundingsOf } from '../crossCheck/surroundings';
import type { Manifest } from '../manifest';
import { serverFromValues } from '../serverFromValues';
import type { Rendered } from './renderTogether';

const artefact = /%!|\[object |\bundefined\b|\bNaN\b/;

function repeated(values: string[]): string[] {
  return values.filter((value, index) => values.indexOf(value) !== index);
}

/** What is wrong with the files of a bundle, before anything renders them. */
export function fileProblems(bundle: Bundle): string[] {
  const { files, findings, prerequisites, missingFacts } = bundle;
  return [
    ...findings
      .filter(({ severity }) => severity === 'error')
      .map(({ ruleId, message }) => `rule ${ruleId}: ${message}`),
    ...repeated(files.map(({ path }) => path)).map(
      path => `two files are called ${path}`,
    ),
    ...files
      .filter(({ content }) => artefact.test(content))
      .map(
        ({ path, content }) =>
          `${path} holds "${
            artefact.exec(content)?.[0]
          }", which no person wrote`,
      ),
    ...repeated(
      prerequisites.map(({ environment, id }) => `${environment} ${id}`),
    ).map(id => `two prerequisites are called ${id}`),
    ...prerequisites
      .filter(({ command, check, title }) =>
        [command, check, title].some(
          text => text.trim() === '' || artefact.test(text),
        ),
      )
      .map(({ id }) => `the prerequisite ${id} lacks a command or a check`),
    ...missingFacts.map(({ fact }) => `nobody knows an example of ${fact}`),
  ];
}

/** The first file that another render writes differently. */
export function changedFile(
  first: BundleContent,
  second: BundleContent,
): string[] {
  return first.files
    .filter(({ path, content }, index) => {
      const other = second.files[index];
      return other?.path !== path || other.content !== content;
    })
    .map(({ path }) => `${path} is written differently the second time`)
    .slice(0, 1);
}

/** What is wrong with the objects of one environment, both charts together. */
export function objectProblems(
  view: EnvironmentView,
  product: string,
  { manifests, problem }: Rendered,
): string[] {
  return problem === undefined
    ? crossCheck(
        [...manifests, ...serverFromValues(view, product)],
        surroundingsOf(view.environment),
      )
    : [`helm: ${problem}`];
}

const applications = new Map<string, Manifest>();

/** The objects of a bundle that no chart makes. */
export function applicationsOf({ files }: Bundle): Manifest[] {
  return files
    .filter(({ content }) => /^apiVersion: argoproj\.io\//m.test(content))
    .map(({ content }) => {
      const known = applications.get(content) ?? (parse(content) as Manifest);
      applications.set(content, known);
      return known;
    });
}
