import {
  AuthorizeResult,
  createPermission,
  type Permission,
} from '@backstage/plugin-permission-common';
import {
  catalogEntityCreatePermission,
  catalogEntityDeletePermission,
  catalogEntityReadPermission,
  catalogEntityRefreshPermission,
  catalogLocationCreatePermission,
  catalogLocationDeletePermission,
  catalogLocationReadPermission,
} from '@backstage/plugin-catalog-common/alpha';
import {
  actionExecutePermission,
  taskCancelPermission,
  taskCreatePermission,
  taskReadPermission,
  templateManagementPermission,
  templateParameterReadPermission,
} from '@backstage/plugin-scaffolder-common/alpha';
import {
  kubernetesProxyPermission,
  kubernetesResourcesReadPermission,
} from '@backstage/plugin-kubernetes-common';
import {
  mlflowAliasPromotePermission,
  mlflowDeploymentCreatePermission,
  mlflowDeploymentReadPermission,
  mlflowHistoryAuditPermission,
  mlflowInstanceReadPermission,
  mlflowModelReadPermission,
  mlflowWebhookCreatePermission,
  mlflowPermissions,
} from '@mlflow-portal/backstage-plugin-mlflow-common';
import { decide, type Person } from './decide';

const ada: Person = {
  role: 'ml-engineer',
  userEntityRef: 'user:default/ada',
  ownershipEntityRefs: ['user:default/ada', 'group:default/risk'],
};
const paul: Person = {
  role: 'platform-engineer',
  userEntityRef: 'user:default/paul',
  ownershipEntityRefs: ['user:default/paul', 'group:default/ml-platform'],
};
const vera: Person = {
  role: 'viewer',
  userEntityRef: 'user:default/vera',
  ownershipEntityRefs: ['user:default/vera', 'group:default/audit'],
};

const allow = { result: AuthorizeResult.ALLOW };
const deny = { result: AuthorizeResult.DENY };
const ifOwned = (person: Person) => ({
  result: AuthorizeResult.CONDITIONAL,
  pluginId: 'catalog',
  resourceType: 'catalog-entity',
  conditions: {
    rule: 'IS_ENTITY_OWNER',
    resourceType: 'catalog-entity',
    params: { claims: person.ownershipEntityRefs },
  },
});
const ifStarted = (person: Person) => ({
  result: AuthorizeResult.CONDITIONAL,
  pluginId: 'scaffolder',
  resourceType: 'scaffolder-task',
  conditions: {
    rule: 'IS_TASK_OWNER',
    resourceType: 'scaffolder-task',
    params: { createdBy: [person.userEntityRef] },
  },
});
const unlessTemplate = {
  result: AuthorizeResult.CONDITIONAL,
  pluginId: 'catalog',
  resourceType: 'catalog-entity',
  conditions: {
    not: {
      rule: 'IS_ENTITY_KIND',
      resourceType: 'catalog-entity',
      params: { kinds: ['Template'] },
    },
  },
};

const unheardOfWrite = createPermission({
  name: 'new.thing.update',
  attributes: { action: 'update' },
});
const unheardOfRead = createPermission({
  name: 'new.thing.read',
  attributes: { action: 'read' },
});

/** Permission, then what the ML engineer and the viewer get for it. */
const table: Array<[Permission, object, object]> = [
  [catalogEntityReadPermission, allow, unlessTemplate],
  [catalogLocationReadPermission, allow, allow],
  [catalogEntityCreatePermission, allow, deny],
  [catalogLocationCreatePermission, allow, deny],
  [catalogEntityRefreshPermission, ifOwned(ada), deny],
  [catalogEntityDeletePermission, deny, deny],
  [catalogLocationDeletePermission, deny, deny],
  [mlflowInstanceReadPermission, allow, ifOwned(vera)],
  [mlflowModelReadPermission, allow, ifOwned(vera)],
  [mlflowAliasPromotePermission, ifOwned(ada), deny],
  [mlflowDeploymentReadPermission, allow, deny],
  [mlflowDeploymentCreatePermission, allow, deny],
  [mlflowHistoryAuditPermission, deny, deny],
  [mlflowWebhookCreatePermission, deny, deny],
  [taskCreatePermission, allow, deny],
  [taskReadPermission, allow, deny],
  [taskCancelPermission, ifStarted(ada), deny],
  [actionExecutePermission, allow, deny],
  [templateParameterReadPermission, allow, deny],
  [templateManagementPermission, deny, deny],
  [kubernetesResourcesReadPermission, allow, deny],
  [kubernetesProxyPermission, deny, deny],
  [unheardOfRead, allow, deny],
  [unheardOfWrite, deny, deny],
];

describe('decide', () => {
  it.each(table.map(row => [row[0].name, ...row] as const))(
    'decides %s by role',
    (_name, permission, engineer, viewer) => {
      expect(decide(permission, paul)).toEqual(allow);
      expect(decide(permission, ada)).toEqual(engineer);
      expect(decide(permission, vera)).toEqual(viewer);
    },
  );

  it('has a line for every permission of the MLflow plugin', () => {
    const decided = table.map(([permission]) => permission.name);
    for (const permission of mlflowPermissions) {
      expect(decided).toContain(permission.name);
    }
  });
});
