import { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import { EntityReaders } from '../createEntityReaders';

/** What each of the tools needs. */
export interface ToolOptions {
  actionsRegistry: ActionsRegistryService;
  readers: EntityReaders;
}

/** Of tools that change nothing, in the portal, in MLflow or elsewhere. */
export const READS_ONLY = {
  readOnly: true,
  destructive: false,
  idempotent: true,
} as const;
