import {
  createFrontendPlugin,
  PageBlueprint,
} from '@backstage/frontend-plugin-api';
import { createDevApp } from '@backstage/frontend-dev-utils';
import { entityRouteRef } from '@backstage/plugin-catalog-react';
import { RiHammerLine } from '@remixicon/react';

const workshop = createFrontendPlugin({
  pluginId: 'workshop',
  extensions: [
    PageBlueprint.make({
      params: {
        path: '/',
        title: 'Workshop',
        icon: <RiHammerLine />,
        loader: () => import('./Workshop').then(({ Workshop }) => <Workshop />),
      },
    }),
  ],
});

// Links to entities need a page to lead to.
const catalog = createFrontendPlugin({
  pluginId: 'catalog',
  extensions: [
    PageBlueprint.make({
      name: 'entity',
      params: {
        path: '/catalog/:namespace/:kind/:name',
        routeRef: entityRouteRef,
        loader: async () => <></>,
      },
    }),
  ],
});

createDevApp({ features: [workshop, catalog] });
