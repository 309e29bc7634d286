import {
  createExternalRouteRef,
  createRouteRef,
} from '@backstage/frontend-plugin-api';

/** The page of every MLflow server and of the open requests. */
export const rootRouteRef = createRouteRef();

/** The form of the software template that makes a server. */
export const createServerRouteRef = createExternalRouteRef({
  params: ['namespace', 'templateName'],
  defaultTarget: 'scaffolder.selectedTemplate',
});
