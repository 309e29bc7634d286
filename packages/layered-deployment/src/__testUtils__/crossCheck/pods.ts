import {
  at,
  listAt,
  mapAt,
  textAt,
  type YamlMap,
} from '../../rules/support/yaml';
import { type Manifest, nameOf, ofKind } from '../manifest';

/** A pod that a rendered object makes. */
export interface PodTemplate {
  owner: string;
  /** Undefined where an autoscaler decides. */
  replicas?: unknown;
  labels: YamlMap;
  spec: YamlMap;
  containers: YamlMap[];
  initContainers: YamlMap[];
}

const kinds = ['Deployment', 'StatefulSet', 'Job', 'CronJob'];

/** The pods of every Deployment, StatefulSet, Job and CronJob. */
export function podTemplates(manifests: Manifest[]): PodTemplate[] {
  return manifests
    .filter(({ kind }) => kinds.includes(kind))
    .map(manifest => {
      const template =
        manifest.kind === 'CronJob'
          ? mapAt(manifest, 'spec', 'jobTemplate', 'spec', 'template')
          : mapAt(manifest, 'spec', 'template');
      const spec = mapAt(template, 'spec');
      return {
        owner: `${manifest.kind} ${nameOf(manifest)}`,
        replicas: at(manifest, 'spec', 'replicas'),
        labels: mapAt(template, 'metadata', 'labels'),
        spec,
        containers: listAt(spec, 'containers') as YamlMap[],
        initContainers: listAt(spec, 'initContainers') as YamlMap[],
      };
    });
}

/**
 * The pods that operators make of their own kinds, as far as policies see them.
 */
export function operatorPods(manifests: Manifest[]): PodTemplate[] {
  return ofKind(manifests, 'Cluster').map(cluster => ({
    owner: `Cluster ${nameOf(cluster)}`,
    labels: { 'cnpg.io/cluster': nameOf(cluster) },
    spec: {},
    containers: [
      // PostgreSQL, the operator's own API and metrics.
      { ports: [5432, 8000, 9187].map(containerPort => ({ containerPort })) },
    ],
    initContainers: [],
  }));
}

/** Whether a selector, which must not be empty, fits labels. */
export function selectsLabels(selector: YamlMap, labels: YamlMap): boolean {
  const entries = Object.entries(selector);
  return (
    entries.length > 0 && entries.every(([key, value]) => labels[key] === value)
  );
}

/** Whether a selector, which must not be empty, selects a pod. */
export function selects(selector: YamlMap, { labels }: PodTemplate): boolean {
  return selectsLabels(selector, labels);
}

/** The value of an environment variable of the server, wherever it is set. */
export function variableOf(
  manifests: Manifest[],
  { containers }: PodTemplate,
  variable: string,
): string | undefined {
  for (const container of containers) {
    const direct = listAt(container, 'env').find(
      entry => textAt(entry, 'name') === variable,
    );
    if (direct) {
      return textAt(direct, 'value');
    }
    const sources = listAt(container, 'envFrom').map(source =>
      textAt(source, 'configMapRef', 'name'),
    );
    for (const manifest of manifests) {
      const value = textAt(manifest, 'data', variable);
      if (
        manifest.kind === 'ConfigMap' &&
        sources.includes(nameOf(manifest)) &&
        value !== undefined
      ) {
        return value;
      }
    }
  }
  return undefined;
}
