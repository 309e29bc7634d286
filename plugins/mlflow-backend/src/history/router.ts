import {
  HttpAuthService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { Entity } from '@backstage/catalog-model';
import { InputError, NotFoundError } from '@backstage/errors';
import {
  HistoryResponse,
  HistoryVerification,
  MLFLOW_INSTANCE_ANNOTATION,
  MLFLOW_REGISTERED_MODELS_ANNOTATION,
  VersionAtResponse,
  mlflowHistoryAuditPermission,
  mlflowModelReadPermission,
} from '@mlflow-portal/backstage-plugin-mlflow-common';
import { Request, Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { z } from 'zod/v4';
import { ENTITY_PATH, EntityGate, requirePermission } from '../authorization';
import { InstanceDirectory, namesInAnnotation } from '../instances';
import { ALL_MODELS } from '../models';
import { HistoryAudit } from './HistoryAudit';
import { HistoryReader } from './HistoryReader';
import { EXPORT_TYPES, exportHistory } from './exportHistory';
import { toHistoryItem, toVersionAtResponse } from './toHistoryItem';

const MAXIMUM_ITEMS = 500;

const time = z.iso
  .datetime({ offset: true })
  .transform(text => Date.parse(text));
const modelQuery = z.object({
  model: z.string().min(1).max(256),
  instance: z.string().optional(),
});
const versionQuery = modelQuery.extend({
  alias: z.string().min(1).max(255),
  at: time,
});
const exportQuery = z.object({ format: z.enum(['jsonl', 'csv']) });
const verificationQuery = z.object({
  until: time.optional(),
  root: z
    .string()
    .regex(/^[0-9a-f]{64}$/, 'must be the 64 digits of a digest')
    .optional(),
});

/** What the portal remembers of models, for an entity; and all of it, for auditors. */
export function createHistoryRouter(options: {
  gate: EntityGate;
  directory: InstanceDirectory;
  reader: HistoryReader;
  audit: HistoryAudit;
  httpAuth: HttpAuthService;
  permissions: PermissionsService;
}): Router {
  const { gate, directory, reader, audit, httpAuth, permissions } = options;
  const router = PromiseRouter();

  /** The instance that is asked about, if the entity may show model and instance. */
  async function enter<T extends { model: string; instance?: string }>(
    request: Request,
    schema: z.ZodType<T>,
  ) {
    const entity = await gate.enter(request, mlflowModelReadPermission);
    const question = parse(schema, request.query);
    assertNamed(entity, question.model);
    const instances = await directory.instancesOf(entity);
    const wanted = question.instance ?? instances[0]?.name;
    const found = instances.find(({ name }) => name === wanted);
    if (!found) {
      throw new NotFoundError(
        `instance: the entity names ${
          wanted === undefined ? 'no instance' : `no instance ${wanted}`
        } in ${MLFLOW_INSTANCE_ANNOTATION}`,
      );
    }
    return { ...question, instance: found.name };
  }

  router.get(`${ENTITY_PATH}/history`, async (request, response) => {
    const { model, instance } = await enter(request, modelQuery);
    const { records, gaps, observedUntil } = await reader.read(instance, model);
    const newest = (list: typeof records) =>
      list
        .sort((one, other) => other.notAfter - one.notAfter)
        .slice(0, MAXIMUM_ITEMS)
        .map(toHistoryItem);
    response.json({
      instance,
      model,
      items: newest(records),
      gaps: newest(gaps),
      observedUntil:
        observedUntil === undefined
          ? undefined
          : new Date(observedUntil).toISOString(),
    } satisfies HistoryResponse);
  });

  router.get(`${ENTITY_PATH}/history/version`, async (request, response) => {
    const { instance, ...question } = await enter(request, versionQuery);
    const answer = await reader.versionAt(instance, question);
    response.json(toVersionAtResponse(answer) satisfies VersionAtResponse);
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
    const { until, root } = parse(verificationQuery, request.query);
    response.json(
      (await audit.verify(
        until ?? Date.now(),
        root,
      )) satisfies HistoryVerification,
    );
  });

  router.get('/history/export', async (request, response) => {
    await enterAsAuditor(request);
    const { format } = parse(exportQuery, request.query);
    const { digest } = await audit.verify(Date.now());
    response.type(EXPORT_TYPES[format]);
    response.attachment(`mlflow-history.${format}`);
    await pipeline(
      Readable.from(exportHistory(audit.readChains(), { format, digest })),
      response,
    );
  });

  return router;
}

function assertNamed(entity: Entity, model: string): void {
  const names = namesInAnnotation(entity, MLFLOW_REGISTERED_MODELS_ANNOTATION);
  if (!names.includes(model) && !names.includes(ALL_MODELS)) {
    throw new NotFoundError(
      `model: the entity does not name ${model} in ${MLFLOW_REGISTERED_MODELS_ANNOTATION}`,
    );
  }
}

function parse<T>(schema: z.ZodType<T>, query: unknown): T {
  const parsed = schema.safeParse(query);
  if (!parsed.success) {
    const [{ path, message }] = parsed.error.issues;
    throw new InputError(`${path.join('.')}: ${message}`);
  }
  return parsed.data;
}
