import { LoopbackServer } from '../lib/http.mjs';
import { parseLabelSelector } from './labelSelector.mjs';
import { recordedObjects } from './recordings.mjs';

/** The plural names of the kinds that have objects here. */
const kinds = {
  pods: { apiVersion: 'v1', kind: 'Pod' },
  deployments: { apiVersion: 'apps/v1', kind: 'Deployment' },
  cronjobs: { apiVersion: 'batch/v1', kind: 'CronJob' },
  applications: { apiVersion: 'argoproj.io/v1alpha1', kind: 'Application' },
};

const path =
  /^\/(?:api|apis\/(?<group>[^/]+))\/(?<version>[^/]+)(?:\/namespaces\/(?<namespace>[^/]+))?\/(?<plural>[^/]+)$/;

/**
 * A FAKE of a cluster: it speaks the list part of the Kubernetes API and
 * serves recordings. Nothing is scheduled and nothing runs in it.
 */
export class FakeKubernetes extends LoopbackServer {
  #servers = new Map();

  /**
   * Shows a server of the demo as the cluster would.
   *
   * @param {Parameters<typeof recordedObjects>[0]} server
   */
  show(server) {
    const key = `${server.entity}-${server.environment}`;
    this.#servers.set(key, recordedObjects(server));
  }

  handle(request, response) {
    const url = new URL(request.url, 'http://127.0.0.1');
    const match = path.exec(url.pathname);
    if (request.method !== 'GET') {
      return answer(response, 405, status(405, 'the fake is read-only'));
    }
    if (url.pathname === '/version') {
      return answer(response, 200, { major: '1', minor: '36' });
    }
    if (!match) {
      return answer(response, 404, status(404, 'the fake only lists'));
    }
    return answer(response, 200, this.#list(match.groups, url.searchParams));
  }

  #list({ group, version, namespace, plural }, query) {
    const apiVersion = group ? `${group}/${version}` : version;
    const known = kinds[plural];
    const selects = parseLabelSelector(query.get('labelSelector'));
    const items = [...this.#servers.values()]
      .flat()
      .filter(
        object =>
          object.kind === known?.kind &&
          known.apiVersion === apiVersion &&
          (!namespace || object.metadata.namespace === namespace) &&
          selects(object.metadata.labels),
      );
    const kind = known?.kind ?? plural;
    return {
      apiVersion,
      kind: `${kind}List`,
      metadata: { resourceVersion: '1' },
      items,
    };
  }
}

function status(code, message) {
  return { apiVersion: 'v1', kind: 'Status', status: 'Failure', code, message };
}

function answer(response, code, body) {
  response.writeHead(code, { 'content-type': 'application/json' });
  response.end(JSON.stringify(body));
}
