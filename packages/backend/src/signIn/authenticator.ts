import { AuthenticationError } from '@backstage/errors';
import { createProxyAuthenticator } from '@backstage/plugin-auth-node';
import type { DemoPerson } from './people';

/** The header in which the sign-in page names the chosen person. */
export const DEMO_USER_HEADER = 'x-demo-user';

/** Believes the header, as long as it names one of the configured people. */
export function createDemoAuthenticator(people: DemoPerson[]) {
  return createProxyAuthenticator<undefined, DemoPerson, undefined>({
    defaultProfileTransform: async ({ displayName }) => ({
      profile: { displayName },
    }),
    initialize: () => undefined,
    async authenticate({ req }) {
      const wanted = req.header(DEMO_USER_HEADER);
      const person = people.find(
        ({ userEntityRef }) => userEntityRef === wanted,
      );
      if (!person) {
        throw new AuthenticationError(
          `The header ${DEMO_USER_HEADER} names none of the people of auth.providers.demo`,
        );
      }
      return { result: person };
    },
  });
}
