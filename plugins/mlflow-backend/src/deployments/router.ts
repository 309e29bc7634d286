import {
  AuditorService,
  AuthService,
  HttpAuthService,
  PermissionsService,
  UserInfoService,
} from '@backstage/backend-plugin-api';
import { parseEntityRef } from '@backstage/catalog-model';
import { NotAllowedError } from '@backstage/errors';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { BasicPermission } from '@backstage/plugin-permission-common';
import {
  LayeredDeploymentService,
  readKnownServers,
} from '@mlflow-portal/backstage-plugin-layered-deployment-node';
import {
  DeploymentRequest,
  DeploymentResponse,
  PlatformsResponse,
  PreviewResponse,
  RequestsResponse,
  TrackedRequest,
  mlflowDeploymentCreatePermission,
  mlflowDeploymentReadPermission,
  mlflowInstanceReadPermission,
  previewBodySchema,
} from '@mlflow-portal/backstage-plugin-mlflow-common';
import { Request, Router, json } from 'express';
import PromiseRouter from 'express-promise-router';
import { ENTITY_PATH, EntityGate, requirePermission } from '../authorization';
import { entityRefIn, parseInput } from '../parseInput';
import { DeploymentRequestStore } from './DeploymentRequestStore';
import { EntityDeployments } from './EntityDeployments';
import { PreviewQueue } from './PreviewQueue';
import { TrackedRequests } from './TrackedRequests';
import { checkRequest } from './checkRequest';
import { createPreview } from './createPreview';
import { toPlatformSummary } from './toPlatformSummary';

/** Platforms to deploy to, previews, and the requests that were made. */
export function createDeploymentsRouter(options: {
  auth: AuthService;
  catalog: CatalogService;
  httpAuth: HttpAuthService;
  permissions: PermissionsService;
  auditor: AuditorService;
  deployments: EntityDeployments;
  gate: EntityGate;
  service: LayeredDeploymentService;
  store: DeploymentRequestStore;
  requests: TrackedRequests;
  userInfo: UserInfoService;
}): Router {
  const { auth, catalog, httpAuth, permissions, auditor } = options;
  const { deployments, gate, service, store, requests, userInfo } = options;
  const previews = new PreviewQueue();
  const router = PromiseRouter();
  router.use('/deployments', json({ limit: '100kb' }));

  async function authorize(request: Request, permission: BasicPermission) {
    const credentials = await httpAuth.credentials(request, {
      allow: ['user'],
    });
    await requirePermission({ permission }, { permissions, credentials });
    return credentials;
  }

  router.get(`${ENTITY_PATH}/deployment`, async (request, response) => {
    const entity = await gate.enter(request, mlflowInstanceReadPermission);
    response.json(
      (await deployments.describe(entity)) satisfies DeploymentResponse,
    );
  });

  router.get('/deployments/platforms', async (request, response) => {
    await authorize(request, mlflowDeploymentReadPermission);
    response.json({
      items: service
        .getPlatforms()
        .map(platform => toPlatformSummary(platform, service)),
    } satisfies PlatformsResponse);
  });

  router.post('/deployments/preview', async (request, response) => {
    const credentials = await authorize(
      request,
      mlflowDeploymentReadPermission,
    );
    const { answers, entityRef } = parseInput(previewBodySchema, request.body);
    const changed =
      entityRef === undefined
        ? undefined
        : await gate.enterAs(
            credentials,
            parseEntityRef(
              entityRefIn(entityRef, { field: 'entityRef', kind: 'component' }),
            ),
            mlflowInstanceReadPermission,
          );
    const gone = new AbortController();
    response.on('close', () => gone.abort());
    const preview = await previews.run(gone.signal, async () =>
      createPreview(
        service,
        {
          answers,
          // The plugin's own credentials: a name is taken also where the caller
          // cannot see by whom.
          knownServers: await readKnownServers(
            catalog,
            await auth.getOwnServiceCredentials(),
            service.getPlatforms(),
          ),
        },
        changed && (await deployments.existing(changed)),
      ),
    );
    if (preview) {
      response.json(preview satisfies PreviewResponse);
    }
  });

  router.get('/deployments/requests', async (request, response) => {
    await authorize(request, mlflowDeploymentReadPermission);
    response.json({
      items: await requests.list(),
    } satisfies RequestsResponse);
  });

  router.get('/deployments/requests/:id', async (request, response) => {
    await authorize(request, mlflowDeploymentReadPermission);
    response.json(
      (await requests.find(request.params.id)) satisfies TrackedRequest,
    );
  });

  router.post('/deployments/requests', async (request, response) => {
    const user = await authorize(request, mlflowDeploymentCreatePermission);
    const body = checkRequest(request.body, service);
    const requester = await userInfo.getUserInfo(user);
    if (!requester.ownershipEntityRefs.includes(body.owner)) {
      throw new NotAllowedError(
        `owner: you do not belong to ${body.owner}; name a team of your own`,
      );
    }
    const event = await auditor.createEvent({
      eventId: 'deployment-request-record',
      severityLevel: 'medium',
      request,
      meta: { entityRef: body.entityRef, platform: body.platform },
    });
    try {
      const recorded = await store.record(body, requester);
      await event.success({ meta: { id: recorded.id } });
      response.json(recorded satisfies DeploymentRequest);
    } catch (error) {
      await event.fail({ error: error as Error });
      throw error;
    }
  });

  return router;
}
