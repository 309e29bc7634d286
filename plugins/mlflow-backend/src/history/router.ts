import {
  HttpAuthService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import {
  HistoryResponse,
  HistoryVerification,
  VersionAtResponse,
  mlflowHistoryAuditPermission,
  mlflowModelReadPermission,
} from '@mlflow-portal/backstage-plugin-mlflow-common';
import { Request, Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { ENTITY_PATH, EntityGate, requirePermission } from '../authorization';
import { parseInput } from '../parseInput';
import { HistoryAudit } from './audit/HistoryAudit';
import { EXPORT_TYPES, exportHistory } from './audit/exportHistory';
import { EntityHistory } from './reading/EntityHistory';
import {
  exportQuerySchema,
  modelQuerySchema,
  verificationQuerySchema,
  versionQuerySchema,
} from './reading/queries';

/** What the portal remembers of models, for an entity; and all of it, for auditors. */
export function createHistoryRouter(options: {
  gate: EntityGate;
  history: EntityHistory;
  audit: HistoryAudit;
  httpAuth: HttpAuthService;
  permissions: PermissionsService;
}): Router {
  const { gate, history, audit, httpAuth, permissions } = options;
  const router = PromiseRouter();

  router.get(`${ENTITY_PATH}/history`, async (request, response) => {
    const entity = await gate.enter(request, mlflowModelReadPermission);
    const query = parseInput(modelQuerySchema, request.query);
    response.json(
      (await history.read(entity, query)) satisfies HistoryResponse,
    );
  });

  router.get(`${ENTITY_PATH}/history/version`, async (request, response) => {
    const entity = await gate.enter(request, mlflowModelReadPermission);
    const query = parseInput(versionQuerySchema, request.query);
    response.json(
      (await history.versionAt(entity, query)) satisfies VersionAtResponse,
    );
  });

  async function enterAsAuditor(request: Request) {
    const credentials = await httpAuth.credentials(request, {
      allow: ['user', 'service'],
    });
    await requirePermission(
      { permission: mlflowHistoryAuditPermission },
      { permissions, credentials },
    );
  }

  router.get('/history/verification', async (request, response) => {
    await enterAsAuditor(request);
    const { until, root } = parseInput(verificationQuerySchema, request.query);
    response.json(
      (await audit.verify(
        until ?? Date.now(),
        root,
      )) satisfies HistoryVerification,
    );
  });

  router.get('/history/export', async (request, response) => {
    await enterAsAuditor(request);
    const { format } = parseInput(exportQuerySchema, request.query);
    const { digest } = await audit.verify(Date.now());
    response.attachment(`mlflow-history.${format}`);
    // After the name, from whose end Express would guess another type.
    response.type(EXPORT_TYPES[format]);
    await pipeline(
      Readable.from(
        exportHistory(audit.readChains(), {
          ...{ format, digest },
          keys: audit.listKeys(),
        }),
      ),
      response,
    );
  });

  return router;
}
