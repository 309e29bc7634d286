import type { TerraformModule } from '../../../workload';
import { askFor } from '../../askFor';

/** How Terraform's provider reaches the server that keeps the databases. */
export function terraformServer({
  host,
  port,
  tls,
}: {
  host: string;
  port: number;
  tls: string;
}): Pick<TerraformModule, 'providers' | 'signIn'> {
  const verifies = tls.startsWith('verify-');
  return {
    providers: {
      postgresql: {
        host,
        port,
        // The driver of the provider cannot try TLS and then do without.
        sslmode: tls === 'prefer' ? 'require' : tls,
        // As on managed servers. A superuser would read the hash of the role's
        // password into the state; nobody else may read it, and apply fails.
        superuser: false,
      },
    },
    signIn: {
      title: `PGUSER and PGPASSWORD of a role that may make roles and databases on ${host}${
        verifies ? '; ca.crt is the authority of that server' : ''
      }`,
      command: [
        askFor('PGUSER', 'PGUSER'),
        askFor('PGPASSWORD', 'PGPASSWORD', 'secret'),
        'export PGUSER PGPASSWORD',
        ...(verifies ? ['export PGSSLROOTCERT="$PWD/ca.crt"'] : []),
      ].join('\n'),
    },
  };
}
