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
  });
  const lines = command.split('\n');

  it('hands the password to psql outside the arguments, which the process list shows', () => {
    const call = lines.find(line => line.includes('psql "'));
    expect(call).toMatch(/^PASSWORD="\$PASSWORD" psql "[^$]*$/);
    expect(lines.indexOf('\\getenv password PASSWORD')).toBe(
      lines.findIndex(line => line.includes(":'password'")) - 1,
    );
  });
});
