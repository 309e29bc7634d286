// The old system's references work in both systems; the new one's do not.
import {
  createExternalRouteRef,
  createRouteRef,
  createSubRouteRef,
} from '@backstage/core-plugin-api';

/** The page of every MLflow server and of the open requests. */
export const rootRouteRef = createRouteRef({ id: 'mlflow' });

/** The way to the form that changes a server. */
export const changeServerRouteRef = createSubRouteRef({
  id: 'mlflow-change-server',
  parent: rootRouteRef,
  path: '/change/:kind/:namespace/:name',
});

/** The form of the software template that makes a server. */
export const createServerRouteRef = createExternalRouteRef({
  id: 'mlflow-create-server',
  params: ['namespace', 'templateName'],
  optional: true,
  defaultTarget: 'scaffolder.selectedTemplate',
});

/** The form of the software template that names a model in a component. */
export const modelUseRouteRef = createExternalRouteRef({
  id: 'mlflow-use-model',
  params: ['namespace', 'templateName'],
  optional: true,
  defaultTarget: 'scaffolder.selectedTemplate',
});

/** The tab of the Kubernetes plugin: pods with their events and logs. */
export const podsRouteRef = createExternalRouteRef({
  id: 'mlflow-pods',
  optional: true,
  defaultTarget: 'kubernetes.kubernetes',
});
