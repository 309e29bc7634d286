import {
  HttpAuthService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { NotFoundError } from '@backstage/errors';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { ResourcePermission } from '@backstage/plugin-permission-common';
import { Request } from 'express';
import { requirePermission } from './requirePermission';

/** The path of a route about one entity. */
export const ENTITY_PATH = '/entities/:kind/:namespace/:name';

/** Lets a request about an entity through, or not. */
export class EntityGate {
  constructor(
    private readonly services: {
      httpAuth: HttpAuthService;
      catalog: CatalogService;
      permissions: PermissionsService;
    },
  ) {}

  /**
   * The entity in the request's path, as its caller sees it.
   *
   * @throws NotFoundError when the caller may not see it, NotAllowedError when
   * the caller lacks the permission.
   */
  async enter(
    request: Request,
    permission: ResourcePermission,
  ): Promise<Entity> {
    const { httpAuth, catalog, permissions } = this.services;
    const credentials = await httpAuth.credentials(request, {
      allow: ['user'],
    });
    const { kind, namespace, name } = request.params;
    const resourceRef = stringifyEntityRef({ kind, namespace, name });
    const entity = await catalog.getEntityByRef(resourceRef, { credentials });
    if (!entity) {
      throw new NotFoundError(`The catalog has no entity ${resourceRef}`);
    }
    await requirePermission(
      { permission, resourceRef },
      { permissions, credentials },
    );
    return entity;
  }
}
