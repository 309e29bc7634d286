/** The prerequisite that makes the role and its two databases. */
export function createDatabase(values: {
  host: string;
  port: string;
  tls: string;
  name: string;
  authName: string;
  role: string;
  passwordKey: string;
}) {
  const server = `host=${values.host} port=${values.port} sslmode=${values.tls}`;
  return {
    id: 'database',
    title: `Create the role ${values.role} and its databases ${values.name} and ${values.authName} on ${values.host}, with the password that the secret store holds under ${values.passwordKey}`,
    command: [
      // In the environment of psql alone: arguments are in the process list.
      `read -rs PASSWORD  # paste the value of ${values.passwordKey}`,
      `PASSWORD="$PASSWORD" psql "${server} dbname=postgres" <<'SQL'  # psql 14 or newer`,
      `\\getenv password PASSWORD`,
      `CREATE ROLE ${values.role} LOGIN PASSWORD :'password';`,
      `GRANT ${values.role} TO CURRENT_USER;`,
      `CREATE DATABASE ${values.name} OWNER ${values.role};`,
      `CREATE DATABASE ${values.authName} OWNER ${values.role};`,
      'SQL',
    ].join('\n'),
    check: `psql "${server} dbname=${values.name} user=${values.role}" --command='SELECT 1'`,
  };
}
