import { defineRule } from '../rule';
import { environmentViews } from './support/environmentViews';
import { isProduction } from './support/production';
import { mapAt, textAt } from './support/yaml';

/** An account at the provider is no right to the models. */
export const signOnNamesItsPeople = defineRule({
  meta: {
    id: 'sign-on-names-its-people',
    severity: 'warning',
    title: 'Single sign-on names who may sign in to production',
    why: 'With any e-mail domain and no group the proxy lets in every account of the provider, and behind it MLflow lets everybody do everything.',
    evidence: ['oauth2-proxy documentation: configuration, email-domain'],
  },
  check: ({ bundle, report }) => {
    for (const { infra, paths, environment } of environmentViews(bundle)) {
      const flags = mapAt(infra, 'authentication', 'flags');
      if (
        isProduction(environment.name) &&
        textAt(flags, 'email-domain') === '*' &&
        !textAt(flags, 'allowed-group')
      ) {
        report({
          message: `Every account of the provider may use ${environment.name}`,
          file: paths.infra[0],
          fix: 'Name allowedGroups or emailDomains on the authentication layer',
        });
      }
    }
  },
});
