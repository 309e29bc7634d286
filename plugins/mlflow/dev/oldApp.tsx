import { createApp } from '@backstage/app-defaults';
import { AppRouter, FlatRoutes } from '@backstage/core-app-api';
import { Content } from '@backstage/core-components';
import { createApiFactory } from '@backstage/core-plugin-api';
import {
  CatalogEntityPage,
  CatalogIndexPage,
  EntityLayout,
} from '@backstage/plugin-catalog';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import '@backstage/ui/css/styles.css';
import { Flex } from '@backstage/ui';
import { createRoot } from 'react-dom/client';
import { Route } from 'react-router-dom';
import { serverEntity } from '../src/__fixtures__/entities';
import { mlflowApiRef } from '../src/api';
import {
  EntityMlflowChampionCard,
  EntityMlflowModels,
  EntityMlflowServerCard,
  MlflowPage,
  MlflowTemplateOutputs,
  mlflowPlugin,
} from '../src/legacy';
import { fakeMlflowApi } from './fakes';
import { scenarios } from './scenarios';

const app = createApp({
  plugins: [mlflowPlugin],
  apis: [
    createApiFactory(
      mlflowApiRef,
      fakeMlflowApi({
        ...scenarios['server-healthy'].answers,
        ...scenarios.champion.answers,
        ...scenarios['models-tab'].answers,
        ...scenarios.page.answers,
        ...scenarios['result-open'].answers,
      }),
    ),
    createApiFactory(
      catalogApiRef,
      catalogApiMock({ entities: [serverEntity] }),
    ),
  ],
  __experimentalTranslations: { availableLanguages: ['en', 'de'] },
  configLoader: async () => [
    {
      context: 'workshop',
      data: {
        app: { title: 'Old system', baseUrl: `${window.location.origin}/old` },
        backend: { baseUrl: `${window.location.origin}/nowhere` },
      },
    },
  ],
});

/** A portal of the old frontend system, with the plugin as it is installed. */
const App = app.createRoot(
  <AppRouter>
    <FlatRoutes>
      <Route path="/catalog" element={<CatalogIndexPage />} />
      <Route path="/mlflow" element={<MlflowPage />} />
      <Route
        path="/catalog/:namespace/:kind/:name"
        element={<CatalogEntityPage />}
      >
        <EntityLayout>
          <EntityLayout.Route path="/" title="Overview">
            <Flex direction="column" gap="4">
              <EntityMlflowServerCard />
              <EntityMlflowChampionCard />
            </Flex>
          </EntityLayout.Route>
          <EntityLayout.Route path="/models" title="Models">
            <EntityMlflowModels />
          </EntityLayout.Route>
        </EntityLayout>
      </Route>
      <Route
        path="/task"
        element={
          <Content>
            <MlflowTemplateOutputs output={{ requestId: 'e9a1' }} />
          </Content>
        }
      />
    </FlatRoutes>
  </AppRouter>,
);

createRoot(document.getElementById('root')!).render(<App />);
