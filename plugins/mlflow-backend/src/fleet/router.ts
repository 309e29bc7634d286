import { HttpAuthService } from '@backstage/backend-plugin-api';
import {
  FleetChampionsResponse,
  FleetServersResponse,
  fleetChampionsQuerySchema,
  fleetServersQuerySchema,
} from '@mlflow-portal/backstage-plugin-mlflow-common';
import { Request, Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { parseInput } from '../parseInput';
import { Fleet } from './createFleet';

/** All servers and the models on them, as far as the caller may see them. */
export function createFleetRouter(options: {
  httpAuth: HttpAuthService;
  fleet: Fleet;
}): Router {
  const { httpAuth, fleet } = options;
  const router = PromiseRouter();
  const personOf = (request: Request) =>
    httpAuth.credentials(request, { allow: ['user'] });

  router.get('/fleet/servers', async (request, response) => {
    const credentials = await personOf(request);
    const query = parseInput(fleetServersQuerySchema, request.query);
    response.json(
      (await fleet.servers.read(
        credentials,
        query,
      )) satisfies FleetServersResponse,
    );
  });

  router.get('/fleet/champions', async (request, response) => {
    const credentials = await personOf(request);
    const query = parseInput(fleetChampionsQuerySchema, request.query);
    response.json(
      (await fleet.champions.read(
        credentials,
        query,
      )) satisfies FleetChampionsResponse,
    );
  });

  return router;
}
