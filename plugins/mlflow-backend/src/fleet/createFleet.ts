import { PermissionsService } from '@backstage/backend-plugin-api';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { AliasHistory } from '../history';
import { InstanceDirectory, StatusReader } from '../instances';
import { FleetChampions } from './FleetChampions';
import { FleetServers } from './FleetServers';
import { SeenAliases } from './SeenAliases';
import { VisibleServers } from './VisibleServers';

/** What is read of all servers together. */
export interface Fleet {
  servers: FleetServers;
  champions: FleetChampions;
}

/** The readers of the fleet, of which the plugin has one each. */
export function createFleet(options: {
  catalog: CatalogService;
  directory: InstanceDirectory;
  history: AliasHistory;
  permissions: PermissionsService;
  statuses: StatusReader;
}): Fleet {
  const { looks, records } = options.history;
  const servers = new VisibleServers(options);
  return {
    servers: new FleetServers({ looks, servers, statuses: options.statuses }),
    champions: new FleetChampions({
      ...{ records, servers },
      seen: new SeenAliases(looks),
    }),
  };
}
