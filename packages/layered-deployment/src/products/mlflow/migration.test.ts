import { execFile } from 'node:child_process';
import { tmpdir } from 'node:os';
import { promisify } from 'node:util';
import { pythonWithMlflow } from '../../__testUtils__/real/python';
import { RealPostgresql } from '../../__testUtils__/real/RealPostgresql';
import { listAt, textAt } from '../../rules/support/yaml';
import { aWorkload, postgresql as shared } from '../__testUtils__/aWorkload';
import { communityMlflow } from '../community-mlflow/product';
import { officialMlflow } from '../official-mlflow/product';

jest.setTimeout(180_000);

const products = [
  { product: communityMlflow, key: 'initContainers' },
  { product: officialMlflow, key: 'extraInitContainers' },
];

describe.each(products)(
  'the migration that $product.id is given, on a real PostgreSQL',
  ({ product, key }) => {
    const postgresql = new RealPostgresql();
    const database = `mlflow_migration_${postgresql.suffix}`;

    beforeAll(() => postgresql.create(database, [database]));

    afterAll(() => postgresql.drop());

    /** Runs the container as one pod does. */
    async function migrate() {
      const { hostname, port } = postgresql.url;
      const [container] = listAt(
        product.toValues(
          aWorkload({
            replicas: 2,
            database: {
              ...shared,
              host: hostname,
              port: Number(port),
              database,
              tls: 'disable',
            },
          }),
          product.releases[0],
          product.images[0],
        ),
        key,
      );
      const variables = listAt(container, 'env').flatMap(variable => {
        const value = textAt(variable, 'value');
        return value ? [[String(textAt(variable, 'name')), value]] : [];
      });
      await promisify(execFile)(
        pythonWithMlflow(),
        listAt(container, 'command').slice(1).map(String),
        {
          env: {
            ...Object.fromEntries(variables),
            HOME: tmpdir(),
            PGUSER: database,
          },
        },
      );
    }

    const version = () =>
      postgresql.query(database, 'SELECT version_num FROM alembic_version');

    it('makes the tables of an empty database once, whoever comes first', async () => {
      await Promise.all([migrate(), migrate()]);

      expect(version()).toHaveLength(1);
      expect(
        postgresql.query(database, "SELECT to_regclass('public.runs')"),
      ).toEqual(['runs']);
    });

    it('leaves tables of this version as they are', async () => {
      const before = version();

      await migrate();

      expect(version()).toEqual(before);
    });
  },
);
