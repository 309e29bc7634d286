import type { SecretRequest } from '../../../workload';
import {
  authConfiguration,
  authFile,
  type AccountsDatabase,
} from './authConfiguration';

/** The Secrets of the login: configuration, session key, accounts. */
export function secretRequests(
  deployment: string,
  keys: {
    adminPasswordKey: string;
    portalPasswordKey: string;
    teamPasswordKey: string;
    sessionKey: string;
  },
  database: AccountsDatabase,
): SecretRequest[] {
  return [
    {
      name: `${deployment}-auth-config`,
      keys: { admin: keys.adminPasswordKey, database: database.passwordKey },
      template: { [authFile]: authConfiguration(database) },
    },
    {
      name: `${deployment}-session`,
      keys: { session: keys.sessionKey },
      template: { MLFLOW_FLASK_SERVER_SECRET_KEY: '{{ .session }}' },
    },
    {
      name: `${deployment}-accounts`,
      keys: {
        admin: keys.adminPasswordKey,
        portal: keys.portalPasswordKey,
        team: keys.teamPasswordKey,
      },
      template: {
        admin: '{{ .admin }}',
        portal: '{{ .portal }}',
        team: '{{ .team }}',
      },
    },
  ];
}
