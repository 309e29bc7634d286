import type { BundleContent } from '../../bundle';
import type { DeploymentEnvironment } from '../../deployment';
import { parseFile } from './parseFile';
import { readApplication } from './readApplication';
import { YamlMap, isMap, mergeValues } from './yaml';

/** One environment as its files say it, not as the resolver meant it. */
export interface EnvironmentView {
  environment: DeploymentEnvironment;
  /** Paths of the value files, in the order in which they are merged. */
  paths: { upstream: string[]; infra: string[] };
  /** The file that pins this environment of the upstream chart. */
  pins: string;
  application: YamlMap;
  /** Values of the upstream chart, merged. */
  upstream: YamlMap;
  /** Values of the infra chart, merged. */
  infra: YamlMap;
}

/** Reads one YAML file of a bundle; empty if it is missing or no mapping. */
export function readYaml(bundle: BundleContent, path: string): YamlMap {
  const file = bundle.files.find(candidate => candidate.path === path);
  const content = file && parseFile(file);
  return isMap(content) ? content : {};
}

// Every rule asks.
const known = new WeakMap<BundleContent, EnvironmentView[]>();

/** The environments of a bundle, read from its files. */
export function environmentViews(bundle: BundleContent): EnvironmentView[] {
  const views = known.get(bundle) ?? readEnvironments(bundle);
  known.set(bundle, views);
  return views;
}

function readEnvironments(bundle: BundleContent): EnvironmentView[] {
  const { rootPath, deployment } = bundle;
  return deployment.environments.map(environment => {
    const folder = `${rootPath}/environments/${environment.name}`;
    const paths = {
      upstream: [`${rootPath}/values.yaml`, `${folder}/values.yaml`],
      infra: [
        `${rootPath}/infra/values.yaml`,
        `${folder}/config.yaml`,
        `${folder}/facts.yaml`,
      ],
    };
    const merged = (files: string[]) =>
      files
        .map(path => readYaml(bundle, path))
        .reduce((base, over) => mergeValues(base, over), {});
    return {
      environment,
      paths,
      pins: `${folder}/values.yaml`,
      application: readApplication(
        readYaml(bundle, environment.applicationPath),
        environment.name,
      ),
      upstream: merged(paths.upstream),
      infra: merged(paths.infra),
    };
  });
}
