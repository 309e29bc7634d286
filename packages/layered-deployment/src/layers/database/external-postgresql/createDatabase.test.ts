import { createDatabase, setPassword } from './createDatabase';

const database = {
  host: 'pg.example.com',
  port: '5432',
  tls: 'require',
  name: 'mlflow_fraud',
  authName: 'mlflow_fraud_auth',
  role: 'mlflow_fraud',
  passwordKey: 'fraud-database-password',
  connections: '70',
};

describe('setPassword', () => {
  const lines = setPassword(database).command.split('\n');

  it('hands the password to psql outside the arguments, which the process list shows', () => {
    const call = lines.find(line => line.includes('psql "'));
    expect(call).toMatch(/^PASSWORD="\$PASSWORD" psql "[^$]*$/);
    expect(lines.indexOf('\\getenv password PASSWORD')).toBe(
      lines.findIndex(line => line.includes(":'password'")) - 1,
    );
  });
});

describe('createDatabase', () => {
  const { command } = createDatabase(database);

  it('gives the role its share of the connections, and keeps others out', () => {
    expect(command).toContain(
      'CREATE ROLE mlflow_fraud LOGIN CONNECTION LIMIT 70;',
    );
    for (const name of ['mlflow_fraud', 'mlflow_fraud_auth']) {
      expect(command).toContain(
        `REVOKE CONNECT, TEMPORARY ON DATABASE ${name} FROM PUBLIC;`,
      );
    }
  });

  it('makes one database where nobody keeps users in another', () => {
    const { authName, ...alone } = database;
    const { title, command: made } = createDatabase(alone);

    expect(title).toBe(
      'Create the role mlflow_fraud and its database mlflow_fraud on pg.example.com',
    );
    expect(made.match(/CREATE DATABASE/g)).toHaveLength(1);
    expect(made).not.toContain(authName);
  });

  it('names the file of the authority where the certificate is verified', () => {
    expect(
      createDatabase({ ...database, tls: 'verify-full' }).command,
    ).toContain('sslmode=verify-full sslrootcert=ca.crt');
    expect(command).not.toContain('ca.crt');
  });
});
