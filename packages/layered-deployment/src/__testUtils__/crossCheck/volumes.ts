import { at, listAt, textAt, type YamlMap } from '../../rules/support/yaml';
import { type Manifest, nameOf, ofKind } from '../manifest';
import { type PodTemplate, podTemplates } from './pods';
import { isPrepared, type Surroundings } from './surroundings';

function repeated(values: unknown[]): unknown[] {
  return values.filter((value, index) => values.indexOf(value) !== index);
}

function containerProblems(
  container: YamlMap,
  { owner, spec }: PodTemplate,
): string[] {
  const volumes = listAt(spec, 'volumes').map(volume => at(volume, 'name'));
  const mounts = listAt(container, 'volumeMounts');
  const where = `${owner}, container ${textAt(container, 'name')}`;
  return [
    ...mounts
      .filter(mount => !volumes.includes(at(mount, 'name')))
      .map(mount => `${where} mounts ${at(mount, 'name')}, which is no volume`),
    ...repeated(mounts.map(mount => at(mount, 'mountPath'))).map(
      path => `${where} mounts two volumes at ${path}`,
    ),
    ...repeated(listAt(container, 'env').map(entry => at(entry, 'name'))).map(
      name => `${where} sets ${name} twice`,
    ),
  ];
}

/** Volumes, claims, ConfigMaps and ServiceAccounts of every pod exist, once. */
export function unresolvedPodReferences(
  manifests: Manifest[],
  { prepared }: Surroundings,
): string[] {
  const names = (kind: string) => ofKind(manifests, kind).map(nameOf);
  return podTemplates(manifests).flatMap(pod => {
    const { owner, spec, containers, initContainers } = pod;
    const volumes = listAt(spec, 'volumes');
    const missing = volumes.flatMap(volume =>
      (
        [
          ['ConfigMap', textAt(volume, 'configMap', 'name')],
          [
            'PersistentVolumeClaim',
            textAt(volume, 'persistentVolumeClaim', 'claimName'),
          ],
        ] as const
      )
        .filter(
          ([kind, name]) =>
            name && !names(kind).includes(name) && !isPrepared(name, prepared),
        )
        .map(
          ([kind, name]) =>
            `${owner} mounts ${kind} ${name}, which nobody makes`,
        ),
    );
    const account = textAt(spec, 'serviceAccountName') ?? 'default';
    return [
      ...missing,
      ...(['default', ...names('ServiceAccount')].includes(account) ||
      isPrepared(account, prepared)
        ? []
        : [`${owner} runs as ServiceAccount ${account}, which nobody makes`]),
      ...repeated(volumes.map(volume => at(volume, 'name'))).map(
        name => `${owner} has two volumes ${name}`,
      ),
      ...[...containers, ...initContainers].flatMap(container =>
        containerProblems(container, pod),
      ),
    ];
  });
}
