import { defineRule } from '../rule';
import { mlflowCharts, serversOf } from './support/servers';
import { isProduction } from './support/production';
import { textAt } from './support/yaml';

/** Modes in which libpq never falls back to plain text. */
const encrypted = ['require', 'verify-ca', 'verify-full'];

/** Every run and every password of a user crosses this connection. */
export const databaseConnectionIsEncrypted = defineRule({
  meta: {
    id: 'database-connection-is-encrypted',
    severity: 'error',
    title: 'Production speaks to its database over TLS',
    why: 'In the modes "allow" and "prefer" the client falls back to plain text without a word, which whoever sits between them can force.',
    evidence: ['PostgreSQL documentation: libpq, SSL mode descriptions'],
    products: mlflowCharts,
  },
  check: ({ bundle, report }) => {
    for (const { server, paths, environment } of serversOf(bundle)) {
      const mode = textAt(server.variables, 'PGSSLMODE');
      if (
        isProduction(environment.name) &&
        environment.workload.database?.kind === 'postgresql' &&
        !encrypted.includes(mode ?? '')
      ) {
        report({
          message: `${environment.name} reaches its database with PGSSLMODE ${
            mode ?? 'unset'
          }`,
          file: paths.upstream[1],
          fix: 'Set tls of the database layer to "require" or stricter',
        });
      }
    }
  },
});
