import { createDatabase } from './createDatabase';

describe('createDatabase', () => {
  const { command } = createDatabase({
    host: 'pg.example.com',
    port: '5432',
    tls: 'require',
    name: 'mlflow_fraud',
    authName: 'mlflow_fraud_auth',
    role: 'mlflow_fraud',
    passwordKey: 'fraud-database-password',
    connections: '70',
  });
  const lines = command.split('\n');

  it('hands the password to psql outside the arguments, which the process list shows', () => {
    const call = lines.find(line => line.includes('psql "'));
    expect(call).toMatch(/^PASSWORD="\$PASSWORD" psql "[^$]*$/);
    expect(lines.indexOf('\\getenv password PASSWORD')).toBe(
      lines.findIndex(line => line.includes(":'password'")) - 1,
    );
  });

  it('gives the role its share of the connections, and keeps others out', () => {
    expect(command).toContain(
      'CREATE ROLE mlflow_fraud LOGIN CONNECTION LIMIT 70 ',
    );
    for (const database of ['mlflow_fraud', 'mlflow_fraud_auth']) {
      expect(command).toContain(
        `REVOKE CONNECT, TEMPORARY ON DATABASE ${database} FROM PUBLIC;`,
      );
    }
  });
});
