import {
  createFrontendPlugin,
  createRouteRef,
  identityApiRef,
  PageBlueprint,
} from '@backstage/frontend-plugin-api';
import {
  mockApis,
  renderInTestApp,
  renderTestApp,
} from '@backstage/frontend-test-utils';
import {
  catalogApiRef,
  EntityProvider,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import type { DeploymentResponse } from '@mlflow-portal/backstage-plugin-mlflow-common';
import { screen } from '@testing-library/react';
import { useLocation } from 'react-router-dom';
import { mlflowApiStub, responseError } from '../../../__fixtures__/api';
import { deploymentResponse } from '../../../__fixtures__/deployment';
import { serverEntity } from '../../../__fixtures__/entities';
import { mlflowApiRef } from '../../../api';
import mlflowPlugin from '../../../plugin';
import { rootRouteRef } from '../../../routes';
import { useChangeServer } from './useChangeServer';

function Form() {
  const query = new URLSearchParams(useLocation().search);
  return <pre>{query.get('formData')}</pre>;
}

const selectedTemplate = createRouteRef({
  params: ['namespace', 'templateName'],
});
const scaffolder = createFrontendPlugin({
  pluginId: 'scaffolder',
  routes: { selectedTemplate },
  extensions: [
    PageBlueprint.make({
      params: {
        path: '/create/templates/:namespace/:templateName',
        routeRef: selectedTemplate,
        loader: async () => <Form />,
      },
    }),
  ],
});

function open(
  getDeployment: () => Promise<DeploymentResponse>,
  features = [mlflowPlugin, scaffolder],
) {
  const mlflowApi = mlflowApiStub({ getDeployment });
  renderTestApp({
    features,
    initialRouteEntries: ['/mlflow/change/component/default/mlflow-fraud'],
    mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
    apis: [
      [mlflowApiRef, mlflowApi],
      [catalogApiRef, catalogApiMock()],
      [
        identityApiRef,
        mockApis.identity({ ownershipEntityRefs: ['group:default/risk'] }),
      ],
    ],
  });
  return mlflowApi;
}

describe('ChangeServer', () => {
  it('leads to the form, filled in with what the repository has', async () => {
    const mlflowApi = open(async () => deploymentResponse());

    expect(
      JSON.parse((await screen.findByText(/"owner"/)).textContent ?? ''),
    ).toEqual({
      name: 'fraud',
      owner: 'group:default/risk',
      changes: 'component:default/mlflow-fraud',
    });
    expect(mlflowApi.getDeployment).toHaveBeenCalledWith(
      'component:default/mlflow-fraud',
    );
  });

  it('says that the server belongs to another team, before anybody fills in a form', async () => {
    const response = deploymentResponse();
    if (response.state === 'known') {
      response.deployment.form.owner = 'group:default/growth';
    }
    open(async () => response);

    expect(
      await screen.findByText(/You do not belong to group:default\/growth/),
    ).toBeVisible();
  });

  it.each([
    ['not-generated', 'The portal did not make this server'],
    ['file-gone', 'Its deployment.yaml is gone'],
    ['no-access', 'The Git host refused the portal'],
  ] as const)('says why it cannot: %s', async (reason, title) => {
    open(async () => ({ state: 'unknown', reason }));

    expect(await screen.findByText(title)).toBeVisible();
    expect(screen.getByRole('link', { name: /mlflow-fraud/ })).toHaveAttribute(
      'href',
      '/catalog/default/component/mlflow-fraud',
    );
  });

  it('says what exactly is wrong, where there is more to say', async () => {
    open(async () => ({
      state: 'unknown',
      reason: 'unreadable',
      message: 'answers.size: is missing',
    }));
    expect(await screen.findByText(/answers\.size: is missing/)).toBeVisible();
  });

  it('says that there is no form where the portal has no Scaffolder', async () => {
    open(async () => deploymentResponse(), [mlflowPlugin]);
    expect(
      await screen.findByText('The portal has no form for it'),
    ).toBeVisible();
  });

  it('says calmly that it may not be read', async () => {
    open(async () => {
      throw responseError(403);
    });
    expect(await screen.findByRole('button', { name: /again/ })).toBeVisible();
  });
});

function MenuItem() {
  const { title, href, disabled } = useChangeServer();
  return disabled ? <p>{title}</p> : <a href={href}>{title}</a>;
}

describe('useChangeServer', () => {
  const menu = (
    <EntityProvider entity={serverEntity}>
      <MenuItem />
    </EntityProvider>
  );

  it('leads from the page of a server to the form that changes it', async () => {
    renderInTestApp(menu, { mountedRoutes: { '/mlflow': rootRouteRef } });

    expect(
      await screen.findByRole('link', { name: 'Change this server' }),
    ).toHaveAttribute('href', '/mlflow/change/component/default/mlflow-fraud');
  });

  it('says what is missing where the page is switched off', async () => {
    renderInTestApp(menu);

    expect(await screen.findByText(/needs the MLflow page/)).toBeVisible();
  });
});
