/** The prerequisite that makes the role and its two databases. */
export function createDatabase(values: {
  host: string;
  port: string;
  tls: string;
  name: string;
  authName: string;
  role: string;
  passwordKey: string;
  connections: string;
}) {
  const { name, authName, role, passwordKey } = values;
  const authority = values.tls.startsWith('verify-')
    ? ' sslrootcert=ca.crt'
    : '';
  const server = `host=${values.host} port=${values.port} sslmode=${values.tls}${authority}`;
  return {
    id: 'database',
    title: `Create the role ${role} and its databases ${name} and ${authName} on ${values.host}, with the password that the secret store holds under ${passwordKey}`,
    command: [
      ...(authority
        ? ['# ca.crt: the certificate of the authority of the server']
        : []),
      // In the environment of psql alone: arguments are in the process list.
      `read -rs PASSWORD  # paste the value of ${passwordKey}`,
      `PASSWORD="$PASSWORD" psql "${server} dbname=postgres" <<'SQL'  # psql 14 or newer`,
      `\\getenv password PASSWORD`,
      `CREATE ROLE ${role} LOGIN CONNECTION LIMIT ${values.connections} PASSWORD :'password';`,
      `GRANT ${role} TO CURRENT_USER;`,
      ...[name, authName].flatMap(database => [
        `CREATE DATABASE ${database} OWNER ${role};`,
        // Every role of a shared server may connect otherwise.
        `REVOKE CONNECT, TEMPORARY ON DATABASE ${database} FROM PUBLIC;`,
      ]),
      'SQL',
    ].join('\n'),
    check: `psql "${server} dbname=${name} user=${role}" --command='SELECT 1'`,
  };
}
