import { defineRule } from '../rule';
import { mlflowCharts, serversOf } from './support/servers';
import { textAt } from './support/yaml';

/** The login brings its own database, admin and session key, or guesses them. */
export const basicAuthIsConfigured = defineRule({
  meta: {
    id: 'basic-auth-is-configured',
    severity: 'error',
    title: 'The login reads its configuration from a Secret',
    why: 'Without MLFLOW_AUTH_CONFIG_PATH the server keeps users in a file of the working directory, which is read-only, and has an administrator with a known password.',
    evidence: ['CVE-2026-2635', 'MLflow: server/auth/basic_auth.ini'],
    products: mlflowCharts,
  },
  check: ({ bundle, report }) => {
    for (const { server, paths, environment } of serversOf(bundle)) {
      if (server.appName !== 'basic-auth') {
        continue;
      }
      const file = textAt(server.variables, 'MLFLOW_AUTH_CONFIG_PATH');
      const mount = server.mounts.find(candidate =>
        file?.startsWith(`${textAt(candidate, 'mountPath')}/`),
      );
      const volume = server.volumes.find(
        candidate => textAt(candidate, 'name') === textAt(mount, 'name'),
      );
      const secret = textAt(volume, 'secret', 'secretName');
      const provided = environment.workload.secrets.some(
        ({ name }) => name === secret,
      );
      if (!provided || server.chartLogin) {
        report({
          message: `${environment.name} asks for a login without a configuration of its own from a Secret`,
          file: paths.upstream[0],
          fix: 'Mount the Secret of the authentication layer and name its file in MLFLOW_AUTH_CONFIG_PATH',
        });
      }
    }
  },
});
