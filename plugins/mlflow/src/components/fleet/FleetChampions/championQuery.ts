import {
  CHAMPION_ALIAS,
  type FleetChampion,
  type FleetChampionsQuery,
} from '@mlflow-portal/backstage-plugin-mlflow-common';
import type { MlflowApi } from '../../../api';
import type { FleetAddress } from '../../../hooks/useFleetAddress';
import { readAllPages } from '../../../utils';

/** As many at once as the backend gives, to have all in few questions. */
const EXPORT_LIMIT = '500';

/** What the address asks for. */
export function championQuery(address: FleetAddress): FleetChampionsQuery {
  const { alias = CHAMPION_ALIAS, model, owner, server } = address;
  return { alias, search: model, owner, server };
}

/** Every model that fits, page after page. */
export function readAllChampions(
  mlflowApi: MlflowApi,
  query: FleetChampionsQuery,
): Promise<FleetChampion[]> {
  return readAllPages(cursor =>
    mlflowApi.getFleetChampions({ ...query, cursor, limit: EXPORT_LIMIT }),
  );
}
