/**
 * The MLflow plugin for portals with the old frontend system.
 *
 * @packageDocumentation
 */

import { Content, Header, Page } from '@backstage/core-components';
import {
  createApiFactory,
  createComponentExtension,
  createPlugin,
  createRoutableExtension,
  fetchApiRef,
} from '@backstage/core-plugin-api';
import type { DefaultTemplateOutputs } from '@backstage/plugin-scaffolder-react/alpha';
import { createSearchResultListItemExtension } from '@backstage/plugin-search-react';
import { MLFLOW_MODEL_DOCUMENT_TYPE } from '@mlflow-portal/backstage-plugin-mlflow-common';
import type { ComponentProps, JSX } from 'react';
import { MlflowClient, mlflowApiRef } from './api';
import type { ModelSearchResultProps } from './components/models/ModelSearchResult';
import {
  createServerRouteRef,
  modelUseRouteRef,
  podsRouteRef,
  rootRouteRef,
} from './routes';

/**
 * The plugin, for `createApp({ plugins: [mlflowPlugin] })`.
 *
 * @public
 */
export const mlflowPlugin = createPlugin({
  id: 'mlflow',
  routes: { root: rootRouteRef },
  externalRoutes: {
    createServer: createServerRouteRef,
    useModel: modelUseRouteRef,
    pods: podsRouteRef,
  },
  apis: [
    createApiFactory({
      api: mlflowApiRef,
      deps: { fetchApi: fetchApiRef },
      factory: ({ fetchApi }) => new MlflowClient({ fetchApi }),
    }),
  ],
});

/**
 * The page of servers and requests, for `<Route path="/mlflow">`.
 *
 * @public
 */
export const MlflowPage = mlflowPlugin.provide(
  createRoutableExtension({
    name: 'MlflowPage',
    mountPoint: rootRouteRef,
    component: async () => {
      const { MlflowPage: Servers } = await import(
        './components/fleet/MlflowPage'
      );
      return () => (
        <Page themeId="tool">
          <Header title="MLflow" />
          <Content>
            <Servers />
          </Content>
        </Page>
      );
    },
  }),
);

/**
 * Entity card: the state of an MLflow server.
 *
 * @public
 */
export const EntityMlflowServerCard = mlflowPlugin.provide(
  createComponentExtension({
    name: 'EntityMlflowServerCard',
    component: {
      lazy: (): Promise<() => JSX.Element> =>
        import('./components/server/ServerCard').then(
          module => module.ServerCard,
        ),
    },
  }),
);

/**
 * Entity card: what the aliases of registered models point to.
 *
 * @public
 */
export const EntityMlflowChampionCard = mlflowPlugin.provide(
  createComponentExtension({
    name: 'EntityMlflowChampionCard',
    component: {
      lazy: (): Promise<() => JSX.Element> =>
        import('./components/champion/ChampionCard').then(
          module => module.ChampionCard,
        ),
    },
  }),
);

/**
 * Entity tab: the registered models with their versions, for
 * `<EntityLayout.Route path="/models">`.
 *
 * @public
 */
export const EntityMlflowModels = mlflowPlugin.provide(
  createComponentExtension({
    name: 'EntityMlflowModels',
    component: {
      lazy: (): Promise<() => JSX.Element> =>
        import('./components/models/ModelsTab').then(
          module => module.ModelsTab,
        ),
    },
  }),
);

export type { ModelSearchResultProps };

/**
 * A registered model among the results of a search, for the children of
 * `<SearchResult>`.
 *
 * @public
 */
export const MlflowModelSearchResultListItem = mlflowPlugin.provide(
  createSearchResultListItemExtension({
    name: 'MlflowModelSearchResultListItem',
    component: async (): Promise<
      (props: ModelSearchResultProps) => JSX.Element | null
    > =>
      (await import('./components/models/ModelSearchResult')).ModelSearchResult,
    predicate: ({ type }) => type === MLFLOW_MODEL_DOCUMENT_TYPE,
  }),
);

/**
 * The result of a Scaffolder task with the state of its request, for
 * `<ScaffolderPage components={{ EXPERIMENTAL_TemplateOutputsComponent }}>`.
 * Tasks of other templates look as they always do.
 *
 * @public
 */
export const MlflowTemplateOutputs = mlflowPlugin.provide(
  createComponentExtension({
    name: 'MlflowTemplateOutputs',
    component: {
      lazy: async (): Promise<
        (props: ComponentProps<typeof DefaultTemplateOutputs>) => JSX.Element
      > =>
        (await import('./components/requests/RequestOutputs')).RequestOutputs,
    },
  }),
);
