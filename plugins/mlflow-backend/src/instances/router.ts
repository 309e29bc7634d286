import {
  InstancesResponse,
  mlflowInstanceReadPermission,
} from '@mlflow-portal/backstage-plugin-mlflow-common';
import { Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { ENTITY_PATH, EntityGate } from '../authorization';
import { EntityInstances } from './EntityInstances';

/** The state of the instances that an entity names. */
export function createInstancesRouter(options: {
  gate: EntityGate;
  instances: EntityInstances;
}): Router {
  const { gate, instances } = options;
  const router = PromiseRouter();

  router.get(`${ENTITY_PATH}/instances`, async (request, response) => {
    const entity = await gate.enter(request, mlflowInstanceReadPermission);
    response.json((await instances.read(entity)) satisfies InstancesResponse);
  });

  return router;
}
