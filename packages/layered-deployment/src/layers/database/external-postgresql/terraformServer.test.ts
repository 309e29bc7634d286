import { exampleWith } from '../../../__testUtils__/exampleWith';
import type { Platform } from '../../..';

const provisioning = {
  use: 'terraform',
  backend: { type: 's3', config: { bucket: 'state', region: 'eu-central-1' } },
};

function devOf(layers: Platform['layers'] = {}) {
  const { environments } = exampleWith({ example: 'eks-production', layers });
  const [{ files, prerequisites }] = environments;
  const main = files.find(({ path }) => path === 'terraform/dev/main.tf');
  return {
    provider: /^provider "postgresql" \{\n([^}]*)\}$/m.exec(
      main?.content ?? '',
    )?.[1],
    step: prerequisites.find(({ id }) => id === 'terraform'),
  };
}

describe('Terraform for PostgreSQL of the platform', () => {
  it('knows the server, and asks for no rights of a superuser', () => {
    expect(devOf().provider)
      .toBe(`  host      = "ml-dev.cluster-abcdefghijkl.eu-central-1.rds.amazonaws.com"
  port      = 5432
  sslmode   = "verify-full"
  superuser = false
`);
  });

  it('connects otherwise where the platform says so', () => {
    const providers = { postgresql: { superuser: 'true', host: 'tunnel' } };
    const { provider } = devOf({
      provisioning: { ...provisioning, providers },
    });
    expect(provider).toContain('superuser = "true"');
    expect(provider).toContain('host      = "tunnel"');
  });

  it('asks for the login in a shell that forgets it, to apply and to check', () => {
    const { step } = devOf();
    expect(step?.title).toContain('PGUSER and PGPASSWORD');
    for (const text of [step?.command, step?.check]) {
      expect(text).toMatch(/^\(\n(.*\n)*\)$/);
      expect(text).toMatch(/read -rs PGPASSWORD\n(.*\n)*.*terraform -chdir/);
      expect(text).toContain('export PGSSLROOTCERT="$PWD/ca.crt"');
    }
  });

  it.each([
    ['prefer', 'require'],
    ['disable', 'disable'],
  ])('takes the TLS mode %s for %s, which its driver knows', (tls, sslmode) => {
    const database = {
      use: 'external-postgresql',
      host: { dev: 'pg-dev.example.com', prod: 'pg.example.com' },
      connections: 250,
      tls,
    };
    const { provider, step } = devOf({ database });
    expect(provider).toContain(`sslmode   = "${sslmode}"`);
    expect(step?.command).not.toContain('PGSSLROOTCERT');
  });
});
