import {
  catalogConditions,
  createCatalogConditionalDecision,
} from '@backstage/plugin-catalog-backend/alpha';
import {
  catalogEntityCreatePermission,
  catalogEntityReadPermission,
  catalogEntityRefreshPermission,
  catalogEntityValidatePermission,
  catalogLocationCreatePermission,
  catalogLocationReadPermission,
  RESOURCE_TYPE_CATALOG_ENTITY,
} from '@backstage/plugin-catalog-common/alpha';
import {
  AuthorizeResult,
  isPermission,
  isReadPermission,
  isResourcePermission,
  type Permission,
  type PolicyDecision,
} from '@backstage/plugin-permission-common';
import {
  createScaffolderTaskConditionalDecision,
  scaffolderTaskConditions,
} from '@backstage/plugin-scaffolder-backend/alpha';
import {
  actionExecutePermission,
  taskCancelPermission,
  taskCreatePermission,
} from '@backstage/plugin-scaffolder-common/alpha';
import {
  mlflowAliasPromotePermission,
  mlflowDeploymentCreatePermission,
  mlflowInstanceReadPermission,
  mlflowModelReadPermission,
} from '@mlflow-portal/backstage-plugin-mlflow-common';
import type { Role } from './roles';

/** Who asks, with what they own and the role it gives them. */
export interface Person {
  role: Role;
  userEntityRef: string;
  ownershipEntityRefs: string[];
}

const viewerReads = [catalogLocationReadPermission];

const viewerReadsOwn = [
  mlflowInstanceReadPermission,
  mlflowModelReadPermission,
];

const engineerWrites = [
  actionExecutePermission,
  catalogEntityCreatePermission,
  catalogEntityValidatePermission,
  catalogLocationCreatePermission,
  mlflowDeploymentCreatePermission,
  taskCreatePermission,
];

const engineerWritesOwn = [
  catalogEntityRefreshPermission,
  mlflowAliasPromotePermission,
];

const allow: PolicyDecision = { result: AuthorizeResult.ALLOW };
const deny: PolicyDecision = { result: AuthorizeResult.DENY };

/** The portal's policy: what is not listed for a role is denied. */
export function decide(permission: Permission, person: Person): PolicyDecision {
  switch (person.role) {
    case 'platform-engineer':
      return allow;
    case 'ml-engineer':
      return decideForEngineer(permission, person);
    default:
      return decideForViewer(permission, person);
  }
}

function decideForEngineer(permission: Permission, person: Person) {
  if (isReadPermission(permission) || isOneOf(permission, engineerWrites)) {
    return allow;
  }
  if (isPermission(permission, taskCancelPermission)) {
    return createScaffolderTaskConditionalDecision(
      permission,
      scaffolderTaskConditions.isTaskOwner({
        createdBy: [person.userEntityRef],
      }),
    );
  }
  return isOneOf(permission, engineerWritesOwn)
    ? ownedOnly(permission, person)
    : deny;
}

function decideForViewer(permission: Permission, person: Person) {
  if (isPermission(permission, catalogEntityReadPermission)) {
    // A template is a form that ends in a refusal for whoever may not run it.
    return createCatalogConditionalDecision(permission, {
      not: catalogConditions.isEntityKind({ kinds: ['Template'] }),
    });
  }
  if (isOneOf(permission, viewerReads)) {
    return allow;
  }
  return isOneOf(permission, viewerReadsOwn)
    ? ownedOnly(permission, person)
    : deny;
}

function ownedOnly(permission: Permission, person: Person): PolicyDecision {
  if (!isResourcePermission(permission, RESOURCE_TYPE_CATALOG_ENTITY)) {
    return deny;
  }
  return createCatalogConditionalDecision(
    permission,
    catalogConditions.isEntityOwner({ claims: person.ownershipEntityRefs }),
  );
}

function isOneOf(permission: Permission, permissions: Permission[]) {
  return permissions.some(({ name }) => name === permission.name);
}
