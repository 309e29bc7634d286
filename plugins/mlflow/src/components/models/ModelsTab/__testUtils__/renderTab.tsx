import { identityApiRef } from '@backstage/frontend-plugin-api';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import {
  EntityProvider,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';
import { permissionApiRef } from '@backstage/plugin-permission-react';
import { mlflowApiStub } from '../../../../__fixtures__/api';
import { serverEntity } from '../../../../__fixtures__/entities';
import { instanceStatus } from '../../../../__fixtures__/instances';
import {
  comparisonResponse,
  lineageResponse,
  searchResponse,
} from '../../../../__fixtures__/lineage';
import { versionsResponse } from '../../../../__fixtures__/promotion';
import { mlflowApiRef, type MlflowApi } from '../../../../api';
import { ModelsTab } from '../ModelsTab';

/** The tab of a server with a model; gives the backend that it asks. */
export function renderTab(
  answers: Partial<MlflowApi> = {},
  address = '/',
  { result = 'ALLOW', entity = serverEntity } = {},
) {
  const mlflowApi = mlflowApiStub({
    getInstances: async () => ({ items: [instanceStatus()] }),
    searchModels: async () => searchResponse(['fraud-detector']),
    getVersions: async () => versionsResponse,
    getLineage: async () => lineageResponse(),
    compareVersions: async () => comparisonResponse,
    ...answers,
  });
  renderInTestApp(
    <EntityProvider entity={entity}>
      <ModelsTab />
    </EntityProvider>,
    {
      apis: [
        [mlflowApiRef, mlflowApi],
        [permissionApiRef, { authorize: async () => ({ result }) } as never],
        [
          identityApiRef,
          {
            getBackstageIdentity: async () => ({
              userEntityRef: 'user:default/ada',
              ownershipEntityRefs: ['user:default/ada', 'group:default/risk'],
            }),
          } as never,
        ],
      ],
      initialRouteEntries: [address],
      mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
    },
  );
  return mlflowApi;
}
