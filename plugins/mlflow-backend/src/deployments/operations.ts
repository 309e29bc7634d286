import {
  deploymentRequestSchema,
  mlflowDeploymentCreatePermission,
  mlflowDeploymentReadPermission,
  platformsResponseSchema,
  previewBodySchema,
  previewResponseSchema,
  recordRequestBodySchema,
  requestsResponseSchema,
  trackedRequestSchema,
} from '@mlflow-portal/backstage-plugin-mlflow-common';
import { Operation } from '../openapi';

export const deploymentOperations: Operation[] = [
  {
    id: 'listPlatforms',
    method: 'get',
    path: '/deployments/platforms',
    summary: 'Platforms that a server can be asked for on',
    permission: mlflowDeploymentReadPermission,
    answer: { name: 'PlatformsResponse', schema: platformsResponseSchema },
  },
  {
    id: 'previewDeployment',
    method: 'post',
    path: '/deployments/preview',
    summary: 'What the answers would give, without writing it anywhere',
    permission: mlflowDeploymentReadPermission,
    body: previewBodySchema,
    answer: { name: 'PreviewResponse', schema: previewResponseSchema },
    problems: { 503: 'Too many previews are asked for at once' },
  },
  {
    id: 'listRequests',
    method: 'get',
    path: '/deployments/requests',
    summary: 'Requests that are not done',
    permission: mlflowDeploymentReadPermission,
    answer: { name: 'RequestsResponse', schema: requestsResponseSchema },
  },
  {
    id: 'readRequest',
    method: 'get',
    path: '/deployments/requests/:id',
    summary: 'A recorded request with its state',
    permission: mlflowDeploymentReadPermission,
    answer: { name: 'TrackedRequest', schema: trackedRequestSchema },
  },
  {
    id: 'recordRequest',
    method: 'post',
    path: '/deployments/requests',
    summary: 'Remember a request; only for a team of the caller',
    permission: mlflowDeploymentCreatePermission,
    body: recordRequestBodySchema,
    answer: { name: 'DeploymentRequest', schema: deploymentRequestSchema },
    problems: { 409: 'Another team asked for this entity' },
  },
];
