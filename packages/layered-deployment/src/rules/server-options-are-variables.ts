import { defineRule } from '../rule';
import { environmentViews } from './support/environmentViews';
import { listAt, mapAt } from './support/yaml';

const crash = [
  'allowedHosts',
  'corsAllowedOrigins',
  'disableSecurityMiddleware',
  'xFrameOptions',
  'uvicornOpts',
  'gunicornOpts',
];

/** Flags that the chart's own flags turn into a usage error. */
export const serverOptionsAreVariables = defineRule({
  meta: {
    id: 'server-options-are-variables',
    severity: 'error',
    title: 'Security options are variables, not flags',
    why: 'With logging on, the chart passes options of one web server; a security flag, or options of another server, is then a usage error and a crash loop.',
    evidence: ['community-charts/helm-charts issue 407'],
    products: ['community-mlflow'],
  },
  check: ({ bundle, report }) => {
    for (const { upstream, paths, environment } of environmentViews(bundle)) {
      const given = [
        ...Object.keys(mapAt(upstream, 'extraArgs')),
        ...listAt(upstream, 'extraFlags').map(String),
      ];
      const wrong = given.filter(flag => crash.includes(flag));
      if (wrong.length > 0) {
        report({
          message: `${environment.name} passes ${wrong.join(', ')} as a flag`,
          file: paths.upstream[0],
          fix: 'Set the MLFLOW_SERVER_ variable of the same name under extraEnvVars',
        });
      }
    }
  },
});
