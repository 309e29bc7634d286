import { fillTemplate } from '../../argocd/generalize';
import { YamlMap, isMap, listAt, mapAt, textAt } from './yaml';

/**
 * The Application of one environment out of its file, which holds it or an
 * ApplicationSet that makes it.
 */
export function readApplication(file: YamlMap, environment: string): YamlMap {
  if (file.kind !== 'ApplicationSet') {
    return file;
  }
  const parameters = listAt(file, 'spec', 'generators', 0, 'list', 'elements')
    .filter(isMap)
    .find(element => textAt(element, 'environment') === environment);
  const filled = fillTemplate(
    mapAt(file, 'spec', 'template'),
    parameters ?? {},
  );
  const namespace = textAt(file, 'metadata', 'namespace');
  return isMap(filled)
    ? { ...filled, metadata: { namespace, ...mapAt(filled, 'metadata') } }
    : {};
}
