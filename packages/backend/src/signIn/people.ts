import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import type { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';

/** One of the people that the demo's sign-in offers. */
export interface DemoPerson {
  userEntityRef: string;
  displayName: string;
}

/** Reads `people` of the demo provider; they are to be users of the catalog. */
export function readDemoPeople(config: Config): DemoPerson[] {
  return config.getConfigArray('people').map((person, index) => {
    const user = person.getString('user');
    const ref = parseEntityRef(user, {
      defaultKind: 'user',
      defaultNamespace: 'default',
    });
    if (ref.kind.toLocaleLowerCase('en-US') !== 'user') {
      throw new InputError(
        `auth.providers.demo.people[${index}].user is ${user}, which is not a user: write user:default/<name>`,
      );
    }
    return {
      userEntityRef: stringifyEntityRef(ref),
      displayName: person.getString('displayName'),
    };
  });
}
