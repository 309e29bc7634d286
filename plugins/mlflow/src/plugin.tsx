import {
  ApiBlueprint,
  createFrontendPlugin,
  fetchApiRef,
  PageBlueprint,
} from '@backstage/frontend-plugin-api';
import {
  EntityCardBlueprint,
  EntityContentBlueprint,
  EntityContextMenuItemBlueprint,
} from '@backstage/plugin-catalog-react/alpha';
import {
  DefaultTemplateOutputs,
  FormDecoratorBlueprint,
  FormFieldBlueprint,
  scaffolderTemplateOutputsBlueprint,
  type ScaffolderTemplateOutputsComponent,
} from '@backstage/plugin-scaffolder-react/alpha';
import {
  SearchFilterResultTypeBlueprint,
  SearchResultListItemBlueprint,
} from '@backstage/plugin-search-react/alpha';
import {
  MLFLOW_MODEL_DOCUMENT_TYPE,
  MLFLOW_REGISTERED_MODELS_ANNOTATION,
  MLFLOW_SERVER_TYPE,
} from '@mlflow-portal/backstage-plugin-mlflow-common';
import { RiFlaskLine, RiPencilLine } from '@remixicon/react';
import { lazy, Suspense } from 'react';
import { z } from 'zod/v4';
import { MlflowClient, mlflowApiRef } from './api';
import { useChangeServer } from './components/server/ChangeServer/useChangeServer';
import { userTokenDecorator } from './formDecorators/userToken';
import {
  changeServerRouteRef,
  createServerRouteRef,
  modelUseRouteRef,
  podsRouteRef,
  rootRouteRef,
} from './routes';

const NAMES_MODELS = {
  [`metadata.annotations.${MLFLOW_REGISTERED_MODELS_ANNOTATION}`]: {
    $exists: true,
  },
};

const mlflowApi = ApiBlueprint.make({
  params: define =>
    define({
      api: mlflowApiRef,
      deps: { fetchApi: fetchApiRef },
      factory: ({ fetchApi }) => new MlflowClient({ fetchApi }),
    }),
});

const mlflowPage = PageBlueprint.make({
  params: {
    path: '/mlflow',
    title: 'MLflow',
    icon: <RiFlaskLine />,
    routeRef: rootRouteRef,
    loader: () =>
      import('./components/fleet/MlflowRoutes').then(({ MlflowRoutes }) => (
        // The page layout of the new system brings no landmark of its own.
        <main>
          <MlflowRoutes />
        </main>
      )),
  },
});

const serverCard = EntityCardBlueprint.make({
  name: 'server',
  params: {
    filter: { kind: 'component', 'spec.type': MLFLOW_SERVER_TYPE },
    type: 'content',
    loader: () =>
      import('./components/server/ServerCard').then(({ ServerCard }) => (
        <ServerCard />
      )),
  },
});

const championCard = EntityCardBlueprint.make({
  name: 'champion',
  params: {
    filter: NAMES_MODELS,
    type: 'content',
    loader: () =>
      import('./components/champion/ChampionCard').then(({ ChampionCard }) => (
        <ChampionCard />
      )),
  },
});

const modelsTab = EntityContentBlueprint.make({
  name: 'models',
  params: {
    path: '/models',
    title: 'Models',
    icon: <RiFlaskLine />,
    filter: NAMES_MODELS,
    loader: () =>
      import('./components/models/ModelsTab').then(({ ModelsTab }) => (
        <ModelsTab />
      )),
  },
});

const modelSearchResult = SearchResultListItemBlueprint.make({
  name: 'model',
  params: {
    icon: <RiFlaskLine />,
    predicate: ({ type }) => type === MLFLOW_MODEL_DOCUMENT_TYPE,
    component: () =>
      import('./components/models/ModelSearchResult').then(
        ({ ModelSearchResult }) => ModelSearchResult,
      ),
  },
});

const modelResultType = SearchFilterResultTypeBlueprint.make({
  name: 'model',
  params: {
    value: MLFLOW_MODEL_DOCUMENT_TYPE,
    name: 'MLflow models',
    icon: <RiFlaskLine />,
  },
});

const changeServer = EntityContextMenuItemBlueprint.make({
  name: 'change-server',
  params: {
    filter: { kind: 'component', 'spec.type': MLFLOW_SERVER_TYPE },
    icon: <RiPencilLine size={16} />,
    useProps: useChangeServer,
  },
});

const changedServer = FormFieldBlueprint.make({
  name: 'changed-server',
  params: {
    field: () =>
      import('./components/form/MlflowChangedServer').then(
        ({ mlflowChangedServerField }) => mlflowChangedServerField,
      ),
  },
});

const platformPicker = FormFieldBlueprint.make({
  name: 'platform-picker',
  params: {
    field: () =>
      import('./components/form/MlflowPlatformPicker').then(
        ({ mlflowPlatformPickerField }) => mlflowPlatformPickerField,
      ),
  },
});

const advancedAnswers = FormFieldBlueprint.make({
  name: 'advanced-answers',
  params: {
    field: () =>
      import('./components/form/MlflowAdvancedAnswers').then(
        ({ mlflowAdvancedAnswersField }) => mlflowAdvancedAnswersField,
      ),
  },
});

const deploymentPreview = FormFieldBlueprint.make({
  name: 'deployment-preview',
  params: {
    field: () =>
      import('./components/form/MlflowDeploymentPreview').then(
        ({ mlflowDeploymentPreviewField }) => mlflowDeploymentPreviewField,
      ),
  },
});

const userToken = FormDecoratorBlueprint.make({
  name: 'user-token',
  params: { decorator: userTokenDecorator },
});

const RequestOutputs = lazy(() =>
  import('./components/requests/RequestOutputs').then(module => ({
    default: module.RequestOutputs,
  })),
);

const TaskOutputs: ScaffolderTemplateOutputsComponent = props => (
  <Suspense fallback={<DefaultTemplateOutputs {...props} />}>
    <RequestOutputs {...props} />
  </Suspense>
);

const requestOutputs = scaffolderTemplateOutputsBlueprint.makeWithOverrides({
  name: 'request',
  configSchema: {
    /** Templates whose tasks record a request and put out its `requestId`. */
    templateRefs: z
      .array(z.string())
      .default([
        'template:default/mlflow-server',
        'template:default/langfuse-server',
      ]),
  },
  factory: (originalFactory, { config }) =>
    originalFactory({
      component: TaskOutputs,
      templateRefs: config.templateRefs,
    }),
});

/**
 * MLflow servers, champions and deployment requests, for portals with the new
 * frontend system.
 *
 * @public
 */
export default createFrontendPlugin({
  pluginId: 'mlflow',
  title: 'MLflow',
  icon: <RiFlaskLine />,
  info: { packageJson: () => import('../package.json') },
  routes: { root: rootRouteRef, changeServer: changeServerRouteRef },
  externalRoutes: {
    createServer: createServerRouteRef,
    useModel: modelUseRouteRef,
    pods: podsRouteRef,
  },
  extensions: [
    mlflowApi,
    mlflowPage,
    serverCard,
    championCard,
    modelsTab,
    modelSearchResult,
    modelResultType,
    changeServer,
    changedServer,
    platformPicker,
    advancedAnswers,
    deploymentPreview,
    userToken,
    requestOutputs,
  ],
});
