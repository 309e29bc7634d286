import {
  createFrontendPlugin,
  PageBlueprint,
} from '@backstage/frontend-plugin-api';
import { createDevApp } from '@backstage/frontend-dev-utils';
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

createDevApp({ features: [workshop] });
