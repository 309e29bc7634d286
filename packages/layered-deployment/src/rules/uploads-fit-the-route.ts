import { defineRule } from '../rule';
import { environmentViews } from './support/environmentViews';
import { templateObjects } from './support/infraTemplates';
import { at } from './support/yaml';

const shortest = 300;

/** What ingress-nginx does to a body unless its annotations say otherwise. */
const nginx = /nginx\.ingress\.kubernetes\.io\//;
const unlimited = [
  /nginx\.ingress\.kubernetes\.io\/proxy-body-size: ["']?0["']?\s*$/m,
  /nginx\.ingress\.kubernetes\.io\/proxy-request-buffering: ["']?off["']?\s*$/m,
];

/** A model is larger than what most routes take for a request. */
export const uploadsFitTheRoute = defineRule({
  meta: {
    id: 'uploads-fit-the-route',
    severity: 'error',
    title: 'The route lets a model through',
    why: 'Artifacts pass the route when the server proxies them. Controllers cut a body at 1 MiB or a request after 30 or 60 seconds by default, and training ends with 413 or 504 after hours of work.',
    evidence: [
      'mlflow/mlflow issue 18696',
      'ingress-nginx documentation: annotations, custom max body size',
      'Google documentation: BackendConfig, timeoutSec',
    ],
  },
  check: ({ bundle, report }) => {
    const limited = templateObjects(bundle).find(
      ({ kind, text }) =>
        kind === 'Ingress' &&
        nginx.test(text) &&
        !unlimited.every(pattern => pattern.test(text)),
    );
    if (limited) {
      report({
        message: 'ingress-nginx would cut a body at 1 MiB, or store it first',
        file: limited.path,
        fix: 'Set the annotations proxy-body-size to "0" and proxy-request-buffering to "off"',
      });
    }
    for (const { infra, paths, environment } of environmentViews(bundle)) {
      const timeout = at(infra, 'route', 'timeoutSeconds');
      if (timeout !== undefined && !(Number(timeout) >= shortest)) {
        report({
          message: `The route of ${environment.name} ends an upload after ${timeout} seconds`,
          file: paths.infra[0],
          fix: `Set timeoutSeconds of the route layer to ${shortest} or more`,
        });
      }
    }
  },
});
