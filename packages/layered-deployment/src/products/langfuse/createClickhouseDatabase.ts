import type { Contribution } from '../../layer';
import { askFor } from '../../layers/askFor';

/** The database of traces and its user, made by an administrator. */
export function createClickhouseDatabase(values: {
  clickhouseHost: string;
  clickhouseNativePort: string;
  clickhouseDatabase: string;
  clickhouseUser: string;
  clickhousePasswordKey: string;
  clickhouseTls: string;
}): NonNullable<Contribution['prerequisites']>[number] {
  const { clickhouseDatabase: database, clickhouseUser: user } = values;
  const secure = values.clickhouseTls === 'true' ? ' --secure' : '';
  const client = `clickhouse-client --host ${values.clickhouseHost} --port ${values.clickhouseNativePort}${secure}`;
  return {
    id: 'clickhouse-database',
    title: `Create the ClickHouse database ${database} and the user ${user} with the value of ${values.clickhousePasswordKey}; the user reads the password that the client asks for`,
    command: [
      `${client} --user default --password --query 'CREATE DATABASE IF NOT EXISTS ${database}'`,
      askFor(
        'CLICKHOUSE_PASSWORD',
        `value of ${values.clickhousePasswordKey}`,
        'secret',
      ),
      `printf "CREATE USER IF NOT EXISTS ${user} IDENTIFIED WITH sha256_hash BY '%s'" "$(printf '%s' "$CLICKHOUSE_PASSWORD" | sha256sum | cut -d ' ' -f 1)" | ${client} --user default --password`,
      `${client} --user default --password --query 'GRANT ALL ON ${database}.* TO ${user}'`,
    ].join('\n'),
    check: `${client} --user ${user} --password --database ${database} --query 'SELECT 1'`,
  };
}
