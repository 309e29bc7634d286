import { useApi, useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  CHAMPION_ALIAS,
  type FleetChampion,
  type FleetChampionsResponse,
  type FleetServer,
} from '@mlflow-portal/backstage-plugin-mlflow-common';
import { useCallback, useState } from 'react';
import { mlflowApiRef } from '../../../api';
import { useFleetAddress } from '../../../hooks/useFleetAddress';
import { mlflowTranslationRef } from '../../../translation';
import { PagedTable } from '../../common/PagedTable';
import { ExportMenu } from '../FleetExport';
import { FilterBar } from '../FleetFilters';
import { ChampionFilters } from './ChampionFilters';
import { ChampionCount, ChampionNotes } from './ChampionNotes';
import { championQuery, readAllChampions } from './championQuery';
import styles from './FleetChampions.module.css';
import { championColumns, toExportedChampion } from './toExportedChampion';
import { useChampionColumns } from './useChampionColumns';

/** Every model of the fleet that has an alias, `champion` if none is named. */
export function FleetChampions(props: {
  /** To choose from. */
  servers: readonly FleetServer[];
}) {
  const mlflowApi = useApi(mlflowApiRef);
  const { t } = useTranslationRef(mlflowTranslationRef);
  const { address } = useFleetAddress();
  const { alias = CHAMPION_ALIAS } = address;
  const [response, setResponse] = useState<FleetChampionsResponse>();
  const columns = useChampionColumns(alias);
  const query = JSON.stringify(championQuery(address));
  const read = useCallback(
    async (cursor: string | undefined) => {
      const page = await mlflowApi.getFleetChampions({
        ...JSON.parse(query),
        cursor,
      });
      setResponse(page);
      // The notes say how old it is: it is from before the question.
      return { ...page, readAt: new Date().toISOString(), stale: false };
    },
    [mlflowApi, query],
  );
  return (
    <div className={styles.champions}>
      <FilterBar
        actions={
          <ExportMenu
            name={`mlflow-${alias}`}
            columns={championColumns}
            read={async () => {
              const all = await readAllChampions(mlflowApi, JSON.parse(query));
              return all.map(one => toExportedChampion(one, alias));
            }}
          />
        }
      >
        <ChampionFilters
          aliases={response?.aliases ?? []}
          servers={props.servers}
        />
      </FilterBar>
      <ChampionCount response={response} />
      <PagedTable
        columns={columns}
        idOf={idOf}
        read={read}
        empty={t('fleet.champions.none', { alias })}
      />
      {response && <ChampionNotes response={response} />}
    </div>
  );
}

function idOf({ instance, model }: FleetChampion): string {
  return `${instance} ${model}`;
}
