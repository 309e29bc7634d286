import { askFor } from '../../askFor';

interface Database {
  host: string;
  port: string;
  tls: string;
  name: string;
  /** Where the login keeps its users in one. */
  authName?: string;
  role: string;
  passwordKey: string;
  connections: string;
}

/** How people connect; the authority of the server is a file of theirs. */
function serverOf({ host, port, tls }: Database): string {
  const authority = tls.startsWith('verify-') ? ' sslrootcert=ca.crt' : '';
  return `host=${host} port=${port} sslmode=${tls}${authority}`;
}

/** The prerequisite that makes the role and its databases. */
export function createDatabase(values: Database) {
  const { host, name, authName, role, connections } = values;
  const server = serverOf(values);
  const databases = authName ? [name, authName] : [name];
  return {
    id: 'database',
    title: `Create the role ${role} and its ${
      authName ? 'databases' : 'database'
    } ${databases.join(' and ')} on ${host}${
      server.includes('ca.crt')
        ? ' (ca.crt is the certificate of the authority of that server)'
        : ''
    }`,
    command: [
      `psql "${server} dbname=postgres" <<'SQL'`,
      `CREATE ROLE ${role} LOGIN CONNECTION LIMIT ${connections};`,
      `GRANT ${role} TO CURRENT_USER;`,
      ...databases.flatMap(database => [
        `CREATE DATABASE ${database} OWNER ${role};`,
        // Every role of a shared server may connect otherwise.
        `REVOKE CONNECT, TEMPORARY ON DATABASE ${database} FROM PUBLIC;`,
      ]),
      'SQL',
    ].join('\n'),
    check: `psql "${server} dbname=postgres" --list`,
  };
}

/**
 * The prerequisite that gives the role its password: apart, for what makes the
 * role may be Terraform, whose state must not hold it.
 */
export function setPassword(values: Database) {
  const { name, role, passwordKey } = values;
  const server = serverOf(values);
  return {
    id: 'database-password',
    title: `Give the role ${role} the password that the secret store holds under ${passwordKey}, with psql 14 or newer`,
    command: [
      // In the environment of psql alone: arguments are in the process list.
      askFor('PASSWORD', `value of ${passwordKey}`, 'secret'),
      `PASSWORD="$PASSWORD" psql "${server} dbname=postgres" <<'SQL'`,
      `\\getenv password PASSWORD`,
      `ALTER ROLE ${role} PASSWORD :'password';`,
      'SQL',
    ].join('\n'),
    check: `psql "${server} dbname=${name} user=${role}" --command='SELECT 1'`,
  };
}
