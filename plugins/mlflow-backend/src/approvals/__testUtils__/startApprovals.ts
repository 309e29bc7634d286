import { BackstageUserInfo } from '@backstage/backend-plugin-api';
import { RELATION_MEMBER_OF } from '@backstage/catalog-model';
import { JsonObject } from '@backstage/types';
import { ada, entity, wanted } from '../../promotion/__testUtils__/openPortal';
import { startPromotions } from '../../promotion/__testUtils__/startPromotions';

function person(name: string, ...groups: string[]): BackstageUserInfo {
  const userEntityRef = `user:default/${name}`;
  return { userEntityRef, ownershipEntityRefs: [userEntityRef, ...groups] };
}

/** Colleagues of ada's. */
export const ben = person('ben', 'group:default/risk');
export const cleo = person('cleo', 'group:default/risk');
/** Of an office that owns no models. */
export const olga = person('olga', 'group:default/office');

/** A person as the catalog has them. */
export function userOf({
  userEntityRef,
  ownershipEntityRefs,
}: BackstageUserInfo) {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'User',
    metadata: { namespace: 'default', name: userEntityRef.split('/')[1] },
    relations: ownershipEntityRefs
      .filter(ref => ref.startsWith('group:'))
      .map(targetRef => ({ type: RELATION_MEMBER_OF, targetRef })),
  };
}

/**
 * A fake MLflow whose champion, version 3, takes two people to move; time
 * passes when the test says so.
 */
export async function startApprovals(
  options: {
    gates?: JsonObject;
    approvers?: string[];
    /** Beside the rules. */
    promotion?: JsonObject;
    /** Whom the catalog knows. */
    people?: BackstageUserInfo[];
  } = {},
) {
  const { gates, approvers = [], promotion, people = [] } = options;
  let time = Date.now();
  const now = () => {
    time += 1;
    return time;
  };
  const world = await startPromotions({
    promotion: {
      ...promotion,
      rules: [
        {
          alias: 'champion',
          approvers,
          gates: { ...gates, secondPerson: true },
        },
      ],
    },
    now,
    people: people.map(userOf),
  });

  /** What people do in a backend that has just started. */
  function startBackend() {
    const { asks, decisions, promotions, requests } = world.start();
    return {
      promotions,
      requests,
      ask: (change: Partial<typeof wanted> = {}, by = ada) =>
        asks.ask(entity, by, { ...wanted, ...change }),
      approve: (id: string, by = ben) =>
        decisions.approve({ entity, person: by, id }),
      reject: (id: string, by = ben) =>
        decisions.reject({ entity, person: by, id }, 'not on a Friday'),
      list: async () => (await asks.list(entity)).items,
    };
  }

  return {
    ...world,
    ...startBackend(),
    startBackend,
    pass: (milliseconds: number) => {
      time += milliseconds;
    },
  };
}
