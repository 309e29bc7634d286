import {
  AuditorService,
  AuthService,
  LoggerService,
  RootConfigService,
} from '@backstage/backend-plugin-api';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { EntityPromotions } from '../promotion';
import { CatalogMembers } from './CatalogMembers';
import { EntityDecisions } from './EntityDecisions';
import { EntityRequests } from './EntityRequests';
import { SettledRequests } from './SettledRequests';
import { readRequestLifetime } from './readRequestLifetime';

/** Promotions that one person asks for and another one approves. */
export interface Approvals {
  asks: EntityRequests;
  decisions: EntityDecisions;
}

/** @throws InputError where the configuration is wrong. */
export function createApprovals(options: {
  auditor: AuditorService;
  auth: AuthService;
  catalog: CatalogService;
  config: RootConfigService;
  logger: LoggerService;
  promotions: EntityPromotions;
  requests: SettledRequests;
  /** For tests. */
  now?: () => number;
}): Approvals {
  const parts = {
    ...options,
    store: options.requests.store,
    members: new CatalogMembers(options),
    lifetimeMs: readRequestLifetime(options.config),
  };
  return {
    asks: new EntityRequests(parts),
    decisions: new EntityDecisions(parts),
  };
}
