import {
  ArgocdDeploymentLifecycle,
  ArgocdDeploymentSummary,
  argocdPlugin as communityArgocd,
} from '@backstage-community/plugin-argocd/legacy';
import { createApp } from '@backstage/app-defaults';
import { AppRouter, FlatRoutes } from '@backstage/core-app-api';
import {
  CatalogEntityPage,
  CatalogIndexPage,
  EntityLayout,
} from '@backstage/plugin-catalog';
import { kubernetesPlugin } from '@backstage/plugin-kubernetes';
import { Flex } from '@backstage/ui';
import {
  EntityMlflowServerCard,
  MlflowPage,
  mlflowPlugin,
} from '@mlflow-portal/backstage-plugin-mlflow/legacy';
import {
  argocdPlugin as roadieArgocd,
  EntityArgoCDContent,
  EntityArgoCDHistoryCard,
  EntityArgoCDOverviewCard,
} from '@roadiehq/backstage-plugin-argo-cd';
import { Route } from 'react-router-dom';
import { configsOf } from './config';

/** A portal of the old frontend system, as the three are installed there. */
export function oldPortal() {
  const app = createApp({
    plugins: [communityArgocd, roadieArgocd, kubernetesPlugin, mlflowPlugin],
    configLoader: async () => configsOf('old'),
  });
  const Portal = app.createRoot(
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
                <EntityArgoCDOverviewCard />
                <EntityArgoCDHistoryCard />
              </Flex>
            </EntityLayout.Route>
            <EntityLayout.Route path="/argocd" title="ArgoCD">
              <EntityArgoCDContent />
            </EntityLayout.Route>
            <EntityLayout.Route path="/deployment-lifecycle" title="Lifecycle">
              <ArgocdDeploymentLifecycle />
            </EntityLayout.Route>
            <EntityLayout.Route path="/deployment-summary" title="Summary">
              <ArgocdDeploymentSummary />
            </EntityLayout.Route>
          </EntityLayout>
        </Route>
      </FlatRoutes>
    </AppRouter>,
  );
  return <Portal />;
}
