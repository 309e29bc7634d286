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
      `read -rs PASSWORD  # paste the value of ${values.passwordKey}`,
      `psql "${server} dbname=postgres" --set=password="$PASSWORD" <<'SQL'`,
      `CREATE ROLE ${values.role} LOGIN PASSWORD :'password';`,
      `GRANT ${values.role} TO CURRENT_USER;`,
      `CREATE DATABASE ${values.name} OWNER ${values.role};`,
      `CREATE DATABASE ${values.authName} OWNER ${values.role};`,
      'SQL',
    ].join('\n'),
    check: `psql "${server} dbname=${values.name} user=${values.role}" --command='SELECT 1'`,
  };
}
