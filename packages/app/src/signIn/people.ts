import type { ConfigApi } from '@backstage/frontend-plugin-api';

/** One of the people that the demo's sign-in offers. */
export interface DemoPerson {
  user: string;
  displayName: string;
  role: string;
  team: string;
  description: string;
}

/** Reads who may be chosen from `auth.providers.demo.people`. */
export function readDemoPeople(config: ConfigApi): DemoPerson[] {
  const people = config.getOptionalConfigArray('auth.providers.demo.people');
  return (people ?? []).map(person => ({
    user: person.getString('user'),
    displayName: person.getString('displayName'),
    role: person.getString('role'),
    team: person.getString('team'),
    description: person.getString('description'),
  }));
}
