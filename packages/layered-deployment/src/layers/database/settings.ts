import { z } from 'zod/v4';
import { perEnvironment } from '../../perEnvironment';
import { pattern } from '../../values';

/** Settings of every PostgreSQL: names of role and databases. */
export const databaseSettings = {
  name: perEnvironment(z.string())
    .default('mlflow_{name}')
    .describe(
      'Database of runs and models; a pattern over name, owner and environment',
    ),
  authName: perEnvironment(z.string())
    .default('mlflow_{name}_auth')
    .describe(
      "Database of users and permissions, made where MLflow's own login keeps them; a pattern",
    ),
  role: perEnvironment(z.string())
    .default('mlflow_{name}')
    .describe('Role that owns the databases; a pattern'),
  passwordKey: perEnvironment(z.string())
    .default('{keyPrefix}-{deployment}-{environment}-database')
    .describe("Key of the role's password in the secret store; a pattern"),
};

/**
 * Values of every PostgreSQL.
 *
 * @param within - value that names the server, where several deployments share
 * it and no two may use one name
 */
export function databaseValues(within?: string) {
  const identifier = { format: 'postgresql-identifier' } as const;
  const unique = (kind: string) => (within ? { unique: { kind, within } } : {});
  return {
    name: pattern('database of runs and models', {
      ...identifier,
      ...unique('database'),
    }),
    authName: pattern('database of users and permissions', {
      neededBy: { concern: 'authentication', trait: 'accounts' },
      ...identifier,
      ...unique('database'),
    }),
    role: pattern('role that owns the databases', {
      ...identifier,
      ...unique('role'),
    }),
    passwordKey: pattern("key of the role's password in the secret store", {
      format: 'secret-key',
      unique: { kind: 'secret', within: 'secrets.vault' },
    }),
  };
}

/** The Secret with the role's name and password. */
export function passwordSecret(
  name: string,
  values: { role: string; passwordKey: string },
) {
  return {
    name,
    type: 'kubernetes.io/basic-auth',
    keys: { password: values.passwordKey },
    template: { username: values.role, password: '{{ .password }}' },
  };
}
