import { defineRule } from '../rule';
import { environmentViews } from './support/environmentViews';
import { mapAt, textAt } from './support/yaml';

/** Flags without which oauth2-proxy ends, or lets everybody or nobody in. */
const needed: Record<string, string> = {
  'email-domain': 'ends at its start',
  'skip-jwt-bearer-tokens': 'answers programs with a page to sign in',
  'api-route': 'sends programs to the page of the provider',
  'pass-host-header': 'hides the public host from MLflow',
};

/** The proxy is the login: a flag too few is a door too many or too few. */
export const proxyLetsPeopleIn = defineRule({
  meta: {
    id: 'proxy-lets-people-in',
    severity: 'error',
    title: 'The proxy starts, and lets programs sign in',
    why: 'oauth2-proxy ends without a check of e-mail domains, and by default answers the Python client with a page for a browser.',
    evidence: [
      'oauth2-proxy 7.15: pkg/validation/options.go',
      'oauth2-proxy documentation: configuration',
    ],
  },
  check: ({ bundle, report }) => {
    for (const { infra, paths, environment } of environmentViews(bundle)) {
      const flags = mapAt(infra, 'authentication', 'flags');
      if (!('upstream' in flags)) {
        continue;
      }
      const wrong = Object.entries(needed)
        .filter(([flag]) => !textAt(flags, flag))
        .map(([flag, effect]) => `${effect} without --${flag}`);
      if (wrong.length > 0) {
        report({
          message: `The proxy of ${environment.name} ${wrong.join(', ')}`,
          file: paths.infra[0],
          fix: 'Complete authentication.flags: the authentication layer oauth2-proxy sets them all',
        });
      }
    }
  },
});
