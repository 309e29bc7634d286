import {
  catalogApiRef,
  EntityProvider,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { permissionApiRef } from '@backstage/plugin-permission-react';
import {
  mockApis,
  renderInTestApp,
  TestApiProvider,
  withLogCollector,
} from '@backstage/test-utils';
import { screen } from '@testing-library/react';
import { Route, Routes } from 'react-router-dom';
import { mlflowApiStub, nonsense } from './__fixtures__/api';
import { serverEntity } from './__fixtures__/entities';
import { wholeFleet } from './__fixtures__/fleet';
import { instanceStatus } from './__fixtures__/instances';
import { modelsResponse } from './__fixtures__/models';
import { mlflowApiRef } from './api';
import {
  EntityMlflowChampionCard,
  EntityMlflowServerCard,
  MlflowPage,
} from './legacy';

const mlflowApi = mlflowApiStub({
  getFleetServers: async () => ({
    items: wholeFleet,
    total: wholeFleet.length,
  }),
  getInstances: async () => ({ items: [instanceStatus()] }),
  getModels: async () => modelsResponse(),
  getRequests: async () => ({ items: [] }),
});

const otherApis = [
  [catalogApiRef, catalogApiMock({ entities: [serverEntity] })],
  [permissionApiRef, mockApis.permission()],
] as const;

describe('mlflow plugin of the old frontend system', () => {
  it('shows both cards', async () => {
    await renderInTestApp(
      <TestApiProvider apis={[[mlflowApiRef, mlflowApi], ...otherApis]}>
        <EntityProvider entity={serverEntity}>
          <EntityMlflowServerCard />
          <EntityMlflowChampionCard />
        </EntityProvider>
      </TestApiProvider>,
    );
    expect(await screen.findByText('MLflow answers')).toBeVisible();
    expect(
      await screen.findByText('models:/fraud-detector@champion'),
    ).toBeVisible();
  });

  it('keeps a card that breaks away from the other', async () => {
    await withLogCollector(['error'], async () => {
      await renderInTestApp(
        <TestApiProvider
          apis={[
            [mlflowApiRef, { ...mlflowApi, getInstances: nonsense }],
            ...otherApis,
          ]}
        >
          <EntityProvider entity={serverEntity}>
            <EntityMlflowServerCard />
            <EntityMlflowChampionCard />
          </EntityProvider>
        </TestApiProvider>,
      );
      expect(await screen.findByText('This card broke')).toBeVisible();
    });
    expect(
      await screen.findByText('models:/fraud-detector@champion'),
    ).toBeVisible();
  });

  it('shows the page', async () => {
    await renderInTestApp(
      <TestApiProvider apis={[[mlflowApiRef, mlflowApi], ...otherApis]}>
        <Routes>
          <Route path="/mlflow" element={<MlflowPage />} />
        </Routes>
      </TestApiProvider>,
      {
        routeEntries: ['/mlflow'],
        mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
      },
    );
    expect(
      await screen.findByRole('row', { name: /fraud-prod/ }),
    ).toBeVisible();
    expect(screen.getByRole('tab', { name: 'Champions' })).toBeVisible();
  });
});
