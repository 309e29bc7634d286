import {
  PermissionsService,
  UserInfoService,
} from '@backstage/backend-plugin-api';
import { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import { Approvals } from '../approvals';
import { EntityReaders } from '../createEntityReaders';
import { EntityPromotions } from '../promotion';
import { WebhookSetup } from '../webhooks';

/** What each of the tools needs. */
export interface ToolOptions {
  actionsRegistry: ActionsRegistryService;
  approvals: Approvals;
  permissions: PermissionsService;
  promotions: EntityPromotions;
  readers: EntityReaders;
  userInfo: UserInfoService;
  webhooks: WebhookSetup;
}

/** Of tools that change nothing, in the portal, in MLflow or elsewhere. */
export const READS_ONLY = {
  readOnly: true,
  destructive: false,
  idempotent: true,
} as const;
