import { stringifyEntityRef } from '@backstage/catalog-model';
import { useEntity } from '@backstage/plugin-catalog-react';
import { usePermission } from '@backstage/plugin-permission-react';
import { mlflowAliasPromotePermission } from '@mlflow-portal/backstage-plugin-mlflow-common';

/** Whether the person may move aliases of the entity of this page. */
export function useMayPromote(): boolean {
  const { allowed } = usePermission({
    permission: mlflowAliasPromotePermission,
    resourceRef: stringifyEntityRef(useEntity().entity),
  });
  return allowed;
}
