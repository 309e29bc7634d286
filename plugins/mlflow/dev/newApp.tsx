import {
  coreExtensionData,
  createExtension,
  createExtensionInput,
  createFrontendModule,
  createFrontendPlugin,
  PageBlueprint,
} from '@backstage/frontend-plugin-api';
import { createDevApp } from '@backstage/frontend-dev-utils';
import { entityRouteRef } from '@backstage/plugin-catalog-react';

const workshop = createFrontendPlugin({
  pluginId: 'workshop',
  extensions: [
    PageBlueprint.make({
      params: {
        path: '/',
        title: 'Workshop',
        noHeader: true,
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

// Nothing around a page, so that it has the whole width.
const bareLayout = createFrontendModule({
  pluginId: 'app',
  extensions: [
    createExtension({
      name: 'layout',
      attachTo: { id: 'app/root', input: 'children' },
      inputs: {
        nav: createExtensionInput([coreExtensionData.reactElement]),
        content: createExtensionInput([coreExtensionData.reactElement], {
          singleton: true,
        }),
      },
      output: [coreExtensionData.reactElement],
      factory: ({ inputs }) => [
        coreExtensionData.reactElement(
          inputs.content.get(coreExtensionData.reactElement),
        ),
      ],
    }),
  ],
});

createDevApp({ features: [workshop, catalog, bareLayout] });
