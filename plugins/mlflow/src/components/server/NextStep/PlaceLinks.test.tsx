import {
  createFrontendPlugin,
  createRouteRef,
  PageBlueprint,
} from '@backstage/frontend-plugin-api';
import { renderTestApp } from '@backstage/frontend-test-utils';
import { EntityProvider } from '@backstage/plugin-catalog-react';
import { screen } from '@testing-library/react';
import { serverEntity } from '../../../__fixtures__/entities';
import mlflowPlugin from '../../../plugin';
import { PlaceLinks } from './PlaceLinks';

const podsRef = createRouteRef();

/** What the Kubernetes plugin is to others: its id and its route. */
const kubernetes = createFrontendPlugin({
  pluginId: 'kubernetes',
  routes: { kubernetes: podsRef },
  extensions: [
    PageBlueprint.make({
      params: {
        path: '/pods-of-it',
        routeRef: podsRef,
        loader: async () => <></>,
      },
    }),
  ],
});

const portal = createFrontendPlugin({
  pluginId: 'portal',
  extensions: [
    PageBlueprint.make({
      params: {
        path: '/',
        loader: async () => (
          <EntityProvider entity={serverEntity}>
            <p>A server</p>
            <PlaceLinks places={['pods']} />
          </EntityProvider>
        ),
      },
    }),
  ],
});

describe('PlaceLinks', () => {
  it('leads to the Kubernetes plugin without a binding', async () => {
    renderTestApp({ features: [mlflowPlugin, portal, kubernetes] });
    expect(
      await screen.findByRole('link', { name: 'Pods, events and logs' }),
    ).toHaveAttribute('href', '/pods-of-it');
  });

  it('leads nowhere without that plugin', async () => {
    renderTestApp({ features: [mlflowPlugin, portal] });
    expect(await screen.findByText('A server')).toBeVisible();
    expect(
      screen.queryByRole('link', { name: 'Pods, events and logs' }),
    ).not.toBeInTheDocument();
  });
});
