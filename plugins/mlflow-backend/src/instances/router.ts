import {
  InstancesResponse,
  mlflowInstanceReadPermission,
} from '@mlflow-portal/backstage-plugin-mlflow-common';
import { Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { ENTITY_PATH, EntityGate } from '../authorization';
import { InstanceDirectory } from './InstanceDirectory';
import { StatusReader } from './StatusReader';

/** The state of the instances that an entity names. */
export function createInstancesRouter(options: {
  gate: EntityGate;
  directory: InstanceDirectory;
  statuses: StatusReader;
}): Router {
  const { gate, directory, statuses } = options;
  const router = PromiseRouter();

  router.get(`${ENTITY_PATH}/instances`, async (request, response) => {
    const entity = await gate.enter(request, mlflowInstanceReadPermission);
    const instances = await directory.instancesOf(entity);
    const items = await Promise.all(
      instances.map(instance => statuses.read(instance)),
    );
    response.json({ items } satisfies InstancesResponse);
  });

  return router;
}
