import { RESOURCE_TYPE_CATALOG_ENTITY } from '@backstage/plugin-catalog-common/alpha';
import { createPermission } from '@backstage/plugin-permission-common';

/**
 * Read the state of the MLflow instances of a catalog entity.
 *
 * @public
 */
export const mlflowInstanceReadPermission = createPermission({
  name: 'mlflow.instance.read',
  attributes: { action: 'read' },
  resourceType: RESOURCE_TYPE_CATALOG_ENTITY,
});

/**
 * Read the registered models of a catalog entity: aliases, versions, metrics,
 * data sets.
 *
 * @public
 */
export const mlflowModelReadPermission = createPermission({
  name: 'mlflow.model.read',
  attributes: { action: 'read' },
  resourceType: RESOURCE_TYPE_CATALOG_ENTITY,
});

/**
 * Move an alias of a registered model of a catalog entity. That the caller
 * belongs to the owners of the model itself is asked besides.
 *
 * @public
 */
export const mlflowAliasPromotePermission = createPermission({
  name: 'mlflow.alias.promote',
  attributes: { action: 'update' },
  resourceType: RESOURCE_TYPE_CATALOG_ENTITY,
});

/**
 * See the platforms, the preview of a deployment and the requests that the
 * portal recorded.
 *
 * @public
 */
export const mlflowDeploymentReadPermission = createPermission({
  name: 'mlflow.deployment.read',
  attributes: { action: 'read' },
});

/**
 * Ask for a new deployment.
 *
 * @public
 */
export const mlflowDeploymentCreatePermission = createPermission({
  name: 'mlflow.deployment.create',
  attributes: { action: 'create' },
});

/**
 * Export and verify the history of all models of all instances. It has no
 * action: a policy that lets people read must not include it unawares.
 *
 * @public
 */
export const mlflowHistoryAuditPermission = createPermission({
  name: 'mlflow.history.audit',
  attributes: {},
});

/**
 * Make an MLflow server tell the portal of moved aliases, with the portal's own
 * account there.
 *
 * @public
 */
export const mlflowWebhookCreatePermission = createPermission({
  name: 'mlflow.webhook.create',
  attributes: { action: 'create' },
});

/**
 * Every permission of the MLflow plugin.
 *
 * @public
 */
export const mlflowPermissions = [
  mlflowInstanceReadPermission,
  mlflowModelReadPermission,
  mlflowAliasPromotePermission,
  mlflowDeploymentReadPermission,
  mlflowDeploymentCreatePermission,
  mlflowHistoryAuditPermission,
  mlflowWebhookCreatePermission,
];
