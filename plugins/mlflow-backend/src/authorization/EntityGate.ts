import {
  AuthService,
  BackstageCredentials,
  BackstageUserInfo,
  BackstageUserPrincipal,
  HttpAuthService,
  PermissionsService,
  UserInfoService,
} from '@backstage/backend-plugin-api';
import {
  CompoundEntityRef,
  Entity,
  parseEntityRef,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { NotAllowedError, NotFoundError } from '@backstage/errors';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { ResourcePermission } from '@backstage/plugin-permission-common';
import { Request } from 'express';
import { requirePermission } from './requirePermission';

/** The path of a route about one entity. */
export const ENTITY_PATH = '/entities/:kind/:namespace/:name';

/** Lets a question about an entity through, or not. */
export class EntityGate {
  constructor(
    private readonly services: {
      auth: AuthService;
      httpAuth: HttpAuthService;
      catalog: CatalogService;
      permissions: PermissionsService;
      userInfo: UserInfoService;
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
    return (await this.#enterWith(request, permission)).entity;
  }

  /**
   * The entity in the request's path, and the person who is to be known by name
   * because of what the request changes.
   *
   * @throws NotFoundError or NotAllowedError, as {@link EntityGate.enter} does.
   */
  async enterAsPerson(
    request: Request,
    permission: ResourcePermission,
  ): Promise<{
    entity: Entity;
    person: BackstageUserInfo;
    credentials: BackstageCredentials<BackstageUserPrincipal>;
  }> {
    const entered = await this.#enterWith(request, permission);
    const person = await this.services.userInfo.getUserInfo(
      entered.credentials,
    );
    return { ...entered, person };
  }

  /**
   * The entity as the bearer of the credentials sees it, who must be a person.
   *
   * @throws NotFoundError or NotAllowedError, as {@link EntityGate.enter} does.
   */
  async enterAs(
    credentials: BackstageCredentials,
    entityRef: CompoundEntityRef,
    permission: ResourcePermission,
  ): Promise<Entity> {
    const { auth, catalog, permissions } = this.services;
    if (!auth.isPrincipal(credentials, 'user')) {
      throw new NotAllowedError(
        'Only people are told about the MLflow of an entity; ask on behalf of one',
      );
    }
    const resourceRef = stringifyEntityRef(entityRef);
    const entity = isEntityRef(resourceRef)
      ? await catalog.getEntityByRef(resourceRef, { credentials })
      : undefined;
    if (!entity) {
      throw new NotFoundError(`The catalog has no entity ${resourceRef}`);
    }
    await requirePermission(
      { permission, resourceRef },
      { permissions, credentials },
    );
    return entity;
  }

  async #enterWith(request: Request, permission: ResourcePermission) {
    const credentials = await this.services.httpAuth.credentials(request, {
      allow: ['user'],
    });
    const { kind, namespace, name } = request.params;
    const entity = await this.enterAs(
      credentials,
      { kind, namespace, name },
      permission,
    );
    return { entity, credentials };
  }
}

/** An address can hold any name, e.g. one with a colon; the client throws then. */
function isEntityRef(text: string): boolean {
  try {
    parseEntityRef(text);
    return true;
  } catch {
    return false;
  }
}
