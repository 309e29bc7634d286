import { defineRule } from '../rule';
import { environmentViews } from './support/environmentViews';
import { at, textAt } from './support/yaml';

const parts = ['serviceName', 'servicePort', 'podPort'] as const;

/** Two charts, and one of them guesses the names of the other. */
export const infraKnowsTheServer = defineRule({
  meta: {
    id: 'infra-knows-the-server',
    severity: 'error',
    title: 'Routes, policies and monitors find the server',
    why: 'The name of the Service and its port differ between charts and with the name of the release; a route to another one answers 404 or 502, a policy for another port closes the server.',
    evidence: [
      'chart mlflow 1.8.1 and 1.11.5: templates/service.yaml, templates/_helpers.tpl',
    ],
  },
  check: ({ bundle, report }) => {
    for (const { infra, upstream, paths, environment } of environmentViews(
      bundle,
    )) {
      const { server, workload } = environment;
      const wrong = [
        ...parts.filter(key => at(infra, 'server', key) !== server[key]),
        ...(textAt(upstream, 'fullnameOverride') === workload.name
          ? []
          : ['the name of the release']),
      ];
      if (wrong.length > 0) {
        report({
          message: `The infra chart of ${
            environment.name
          } does not find the server by ${wrong.join(', ')}`,
          file: paths.infra[0],
          fix: `Set server.serviceName to ${server.serviceName}, servicePort to ${server.servicePort} and podPort to ${server.podPort}, and fullnameOverride of the upstream chart to ${workload.name}`,
        });
      }
    }
  },
});
