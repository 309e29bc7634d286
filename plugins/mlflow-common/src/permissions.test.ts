import { isResourcePermission } from '@backstage/plugin-permission-common';
import { mlflowPermissions } from './permissions';

describe('the permissions of the plugin', () => {
  it('ask about a catalog entity where there is one', () => {
    expect(
      mlflowPermissions.map(permission => [
        permission.name,
        permission.attributes.action,
        isResourcePermission(permission) ? permission.resourceType : undefined,
      ]),
    ).toEqual([
      ['mlflow.instance.read', 'read', 'catalog-entity'],
      ['mlflow.model.read', 'read', 'catalog-entity'],
      ['mlflow.alias.promote', 'update', 'catalog-entity'],
      ['mlflow.deployment.read', 'read', undefined],
      ['mlflow.deployment.create', 'create', undefined],
      ['mlflow.history.audit', undefined, undefined],
      ['mlflow.webhook.create', 'create', undefined],
    ]);
  });
});
