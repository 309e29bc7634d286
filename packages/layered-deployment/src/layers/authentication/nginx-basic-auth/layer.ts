import { z } from 'zod/v4';
import { defineLayer } from '../../../layer';
import { portalAccess } from '../portalAccess';
import { keySetting, secretKey } from '../secretKey';

export const nginxBasicAuth = defineLayer({
  concern: 'authentication',
  id: 'nginx-basic-auth',
  title: 'Password file of ingress-nginx',
  reason:
    'a name and a password at the door, without a database and without users inside MLflow',
  documentation: `Annotations of the Ingress let ingress-nginx ask for a name and a password, which it compares with a file in the format of \`htpasswd\` from the secret store. Browsers and the Python client (\`MLFLOW_TRACKING_USERNAME\` and \`MLFLOW_TRACKING_PASSWORD\`) sign in the same way. MLflow knows no users then: whoever has a password may do everything. MLflow's own login reads the same header, so the two never stand together. The Service stays open inside the cluster, which is why a network policy is required; the portal calls it there without a password.`,
  settings: z.strictObject({
    realm: z
      .string()
      .regex(/^[A-Za-z0-9 ._-]+$/)
      .default('MLflow')
      .describe('What browsers show when they ask for the password'),
    usersKey: keySetting(
      'users',
      'Key in the secret store whose value is a whole password file: a line such as `team:$2y$...` for every account',
    ),
  }),
  examples: { '': {} },
  values: { usersKey: secretKey('password file') },
  traits: ['login'],
  worksWith: {
    // Other programs sign in with keys of their own in the same header.
    product: ['mlflow'],
    route: ['nginx'],
    network: ['policies'],
    secrets: ['secrets'],
  },
  contribute: context => {
    const { settings, values, names } = context;
    const portal = portalAccess(context, 'that of an account of the file');
    const secret = `${names.deployment}-users`;
    return {
      workload: {
        routeAnnotations: {
          'nginx.ingress.kubernetes.io/auth-type': 'basic',
          'nginx.ingress.kubernetes.io/auth-secret': secret,
          'nginx.ingress.kubernetes.io/auth-secret-type': 'auth-file',
          'nginx.ingress.kubernetes.io/auth-realm': settings.realm,
        },
        secrets: [
          {
            name: secret,
            keys: { users: values.usersKey },
            given: [values.usersKey],
            multiline: [values.usersKey],
            template: { auth: '{{ .users }}' },
          },
        ],
      },
      notes: [
        `${names.environment}: accounts are the lines of the password file that the secret store holds under \`${values.usersKey}\`; passwords are in it as hashes only.`,
        ...portal.notes,
      ],
      prerequisites: [
        {
          id: 'password-file',
          title: `Make the password file that the secret store will hold under ${values.usersKey}: htpasswd asks for the password of the account "team"`,
          command: 'htpasswd -nB team > users',
          check: "grep --quiet '^team:[$]2y[$]' users",
        },
        ...portal.prerequisites,
      ],
    };
  },
});
