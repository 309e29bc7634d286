import { at, listAt, mapAt } from '../../rules/support/yaml';
import { type Manifest, nameOf, ofKind } from '../manifest';
import { selectsLabels } from './pods';

/** Every ServiceMonitor selects a Service that has its port. */
export function blindMonitors(manifests: Manifest[]): string[] {
  const services = ofKind(manifests, 'Service');
  return ofKind(manifests, 'ServiceMonitor').flatMap(monitor => {
    const selector = mapAt(monitor, 'spec', 'selector', 'matchLabels');
    const found = services.filter(service =>
      selectsLabels(selector, mapAt(service, 'metadata', 'labels')),
    );
    const ports = found
      .flatMap(service => listAt(service, 'spec', 'ports'))
      .map(port => at(port, 'name'));
    return listAt(monitor, 'spec', 'endpoints')
      .map(endpoint => at(endpoint, 'port'))
      .filter(port => !ports.includes(port))
      .map(
        port =>
          `ServiceMonitor ${nameOf(
            monitor,
          )} finds no Service with a port ${port}`,
      );
  });
}
