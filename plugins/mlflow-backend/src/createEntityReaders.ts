import {
  AuthService,
  HttpAuthService,
  PermissionsService,
  RootConfigService,
  UserInfoService,
} from '@backstage/backend-plugin-api';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { EntityGate } from './authorization';
import { readCacheAges } from './cache';
import { EntityHistory, HistoryReader } from './history';
import {
  ClientPool,
  EntityInstances,
  InstanceDirectory,
  StatusReader,
} from './instances';
import {
  EntityModels,
  ModelReader,
  ModelSearch,
  RegisteredModels,
} from './models';
import { PromotionRules } from './promotion';
import { EntityVersions, VersionReader } from './versions';

/** What routes and agent tools read about an entity, once let through the gate. */
export interface EntityReaders {
  gate: EntityGate;
  statuses: StatusReader;
  instances: EntityInstances;
  models: EntityModels;
  versions: EntityVersions;
  history: EntityHistory;
}

/** The readers, of which the plugin has one each: their caches are shared. */
export function createEntityReaders(options: {
  auth: AuthService;
  catalog: CatalogService;
  clients: ClientPool;
  config: RootConfigService;
  directory: InstanceDirectory;
  history: HistoryReader;
  httpAuth: HttpAuthService;
  permissions: PermissionsService;
  rules: PromotionRules;
  userInfo: UserInfoService;
}): EntityReaders {
  const { clients, config, directory, history, rules } = options;
  const { statusMs, modelsMs } = readCacheAges(config);
  const age = { maximumAgeMs: modelsMs };
  const registered = new RegisteredModels(clients, age);
  const directionsOf = (of: { instance: string; model: string }) =>
    rules.directionsOf(of);
  const statuses = new StatusReader(clients, { maximumAgeMs: statusMs });
  return {
    gate: new EntityGate(options),
    statuses,
    instances: new EntityInstances(directory, statuses),
    models: new EntityModels({
      directory,
      models: new ModelReader(clients, {
        ...age,
        directionsOf,
        previousOf: (instance, found) =>
          history.previousVersions(instance, found),
      }),
      registered,
      search: new ModelSearch(clients, {
        ...age,
        registered,
        ownerTag: rules.ownerTag,
      }),
      addPast: (instance, found) => history.addPast(instance, found),
    }),
    versions: new EntityVersions({
      directory,
      registered,
      versions: new VersionReader(clients, age),
      directionsOf,
    }),
    history: new EntityHistory(directory, history),
  };
}
