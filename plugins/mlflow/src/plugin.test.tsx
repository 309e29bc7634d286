import {
  renderTestApp,
  withLogCollector,
} from '@backstage/frontend-test-utils';
import {
  catalogApiMock,
  createTestEntityPage,
} from '@backstage/plugin-catalog-react/testUtils';
import { catalogApiRef, entityRouteRef } from '@backstage/plugin-catalog-react';
import { screen } from '@testing-library/react';
import { mlflowApiStub, nonsense } from './__fixtures__/api';
import { consumerEntity, serverEntity } from './__fixtures__/entities';
import { wholeFleet } from './__fixtures__/fleet';
import { instanceStatus } from './__fixtures__/instances';
import { modelsResponse } from './__fixtures__/models';
import { mlflowApiRef } from './api';
import mlflowPlugin from './plugin';

const mlflowApi = mlflowApiStub({
  getFleetServers: async () => ({
    items: wholeFleet,
    total: wholeFleet.length,
  }),
  getInstances: async () => ({ items: [instanceStatus()] }),
  getModels: async () => modelsResponse(),
  getRequests: async () => ({ items: [] }),
});

describe('mlflow plugin', () => {
  it('puts both cards on the page of a server', async () => {
    renderTestApp({
      features: [mlflowPlugin],
      extensions: [createTestEntityPage({ entity: serverEntity })],
      apis: [[mlflowApiRef, mlflowApi]],
    });
    expect(await screen.findByText('MLflow answers')).toBeVisible();
    expect(
      await screen.findByText('models:/fraud-detector@champion'),
    ).toBeVisible();
  });

  it('puts the champion alone on the page of a component that uses a model', async () => {
    renderTestApp({
      features: [mlflowPlugin],
      extensions: [createTestEntityPage({ entity: consumerEntity })],
      apis: [[mlflowApiRef, mlflowApi]],
    });
    expect(
      await screen.findByText('models:/fraud-detector@champion'),
    ).toBeVisible();
    expect(screen.queryByText('MLflow server')).not.toBeInTheDocument();
  });

  it('keeps a card that breaks away from the other', async () => {
    await withLogCollector(['error'], async () => {
      renderTestApp({
        features: [mlflowPlugin],
        extensions: [createTestEntityPage({ entity: serverEntity })],
        apis: [[mlflowApiRef, { ...mlflowApi, getInstances: nonsense }]],
      });
      expect(await screen.findByText('This card broke')).toBeVisible();
    });
    expect(
      await screen.findByText('models:/fraud-detector@champion'),
    ).toBeVisible();
  });

  it('has a page of servers and requests', async () => {
    renderTestApp({
      features: [mlflowPlugin],
      initialRouteEntries: ['/mlflow'],
      mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
      apis: [
        [mlflowApiRef, mlflowApi],
        [catalogApiRef, catalogApiMock({ entities: [serverEntity] })],
      ],
    });
    expect(
      await screen.findByRole('row', { name: /fraud-prod/ }),
    ).toBeVisible();
    expect(screen.getByRole('tab', { name: 'Champions' })).toBeVisible();
  });
});
