import { at, listAt, textAt } from '../../rules/support/yaml';
import type { Manifest } from '../manifest';
import { podTemplates } from './pods';

/** Every pod meets the Pod Security level "restricted", helpers included. */
export function unconfinedPods(manifests: Manifest[]): string[] {
  return podTemplates(manifests).flatMap(pod => {
    const { owner, spec } = pod;
    const containers = [...pod.containers, ...pod.initContainers];
    const loose = containers.filter(
      container =>
        at(container, 'securityContext', 'allowPrivilegeEscalation') !==
          false ||
        !listAt(container, 'securityContext', 'capabilities', 'drop').includes(
          'ALL',
        ),
    );
    const confined =
      at(spec, 'securityContext', 'runAsNonRoot') === true &&
      at(spec, 'securityContext', 'seccompProfile', 'type') ===
        'RuntimeDefault';
    return [
      ...(confined ? [] : [`${owner} may run as root or without seccomp`]),
      ...loose.map(
        container =>
          `${owner}, container ${textAt(container, 'name')}, is not confined`,
      ),
    ];
  });
}
